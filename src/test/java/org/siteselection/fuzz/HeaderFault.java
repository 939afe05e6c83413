package org.siteselection.fuzz;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Faults of the headers. */
enum HeaderFault implements Fault {
    /** No media type at all, which is refused with and without a body. */
    INVALID_CONTENT_TYPE {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            return set(valid, "Content-Type", Hostile.any(NO_MEDIA_TYPES, random), Expected.only(415));
        }
    },
    MISSING_CONTENT_TYPE {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            return operation.takesBody()
                    ? Mutant.of("", valid.without("Content-Type"), Expected.documentedOr())
                    : Optional.empty();
        }
    },
    OTHER_CONTENT_TYPE {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> types = List.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data; boundary=a",
                    "multipart/form-data",
                    "application/problem+json",
                    "image/png");
            return set(
                    valid,
                    "Content-Type",
                    Hostile.any(types, random),
                    operation.takesBody() ? Expected.only(415) : Expected.documentedOr());
        }
    },
    CHARSET {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> charsets = List.of(
                    "utf-16",
                    "UTF-32LE",
                    "ebcdic",
                    "\"utf-8\"",
                    "us-ascii",
                    "iso-8859-1",
                    "x-none",
                    "\"\"",
                    "utf-8" + "; a=b".repeat(5_000));
            String type = operation.takesBody() ? valid.header("Content-Type") : "application/json";
            return set(
                    valid,
                    "Content-Type",
                    type + "; charset=" + Hostile.any(charsets, random),
                    Expected.documentedOr(415));
        }
    },
    UNACCEPTABLE {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> types = List.of("image/png", "application/xml, image/*;q=0.5", "text/x-none");
            return operation.produces().isEmpty()
                    ? Optional.empty()
                    : set(valid, "Accept", Hostile.any(types, random), Expected.only(406));
        }
    },
    /** A client states the media types that the operation documents: only that of problems where there is no other. */
    ACCEPTS_PROBLEMS {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            return operation.produces().isEmpty()
                    ? set(valid, "Accept", "application/problem+json", Expected.only(204))
                    : Optional.empty();
        }
    },
    STRANGE_ACCEPT {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> accepts = List.of(
                    "",
                    "json",
                    "*",
                    "*/",
                    "/",
                    ",",
                    ";",
                    ";q=1",
                    "application/json;q=2",
                    "application/json;q=x",
                    "application/json;q=",
                    "*/*;q=0",
                    "a/b/c",
                    "*/json",
                    "text/csv;q=0.1,*/*",
                    "\u00E9/\u00E9",
                    "application/json" + ", text/x".repeat(500));
            return set(valid, "Accept", Hostile.any(accepts, random), Expected.documentedOr());
        }
    },
    NO_TOKEN {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            return operation.secured()
                    ? Mutant.of("", valid.without("Authorization"), Expected.only(401))
                    : Mutant.of("", valid.without("Authorization"));
        }
    },
    INVALID_TOKEN {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> tokens = List.of(
                    "",
                    "Bearer",
                    "Bearer ",
                    "Bearer  a",
                    "Bearer wrong",
                    "Bearer a b",
                    "bearer\ta",
                    "Basic YTpi",
                    "Digest username=\"a\"",
                    "Bearer " + "a".repeat(10_000),
                    "Bearer \u00E9",
                    "Bearer=");
            return set(valid, "Authorization", Hostile.any(tokens, random), Expected.only(400, 401));
        }
    },
    TWO_TOKENS {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            return Mutant.of("", valid.adding("Authorization", "Bearer other"), Expected.only(400, 401));
        }
    },
    TOKEN_OF_LOWER_ROLE {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            Call mutant = valid.with("Authorization", ValidCalls.VIEWER);
            return operation.secured() ? Mutant.of("", mutant, Expected.only(403)) : Mutant.of("", mutant);
        }
    },
    PRECONDITION {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> names =
                    List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range");
            List<String> values = List.of(
                    "",
                    "*",
                    "**",
                    "abc",
                    "\"",
                    "\"abc\"",
                    "\"\"",
                    "W/\"abc\"",
                    "w/\"a\"",
                    "\"a\", \"b\"",
                    "\"a\" \"b\"",
                    "\"a\", *",
                    "\"" + "a".repeat(3_000) + "\"",
                    "\"\u00E9\"",
                    "Sat, 29 Oct 1994 19:43:31 GMT",
                    "99999999999999999999",
                    "\"r99999999999999999999\"",
                    "\"sha256:0\"",
                    "\"a\", ".repeat(1_000) + "\"b\"");
            return set(valid, Hostile.any(names, random), Hostile.any(values, random), Expected.documentedOr());
        }
    },
    IDEMPOTENCY_KEY {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> keys = List.of(
                    "", " ", "a", "\"a\"", "a".repeat(255), "a".repeat(256), "\u00E9", "a b", "../a", "'", "%00");
            return set(valid, "Idempotency-Key", Hostile.any(keys, random), Expected.documentedOr());
        }
    },
    TWO_IDEMPOTENCY_KEYS {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            return Mutant.of("", valid.adding("Idempotency-Key", "a1").adding("Idempotency-Key", "a2"));
        }
    },
    CONTENT_ENCODING {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> codings =
                    List.of("gzip", "br", "", "identity", "IDENTITY", "gzip, identity", "nonsense", ",", "\u00E9");
            return set(valid, "Content-Encoding", Hostile.any(codings, random), Expected.documentedOr(415));
        }
    },
    NEGOTIATION {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> names =
                    List.of("Accept-Encoding", "Accept-Language", "Accept-Charset", "Range", "TE", "Prefer", "Cookie");
            List<String> values = List.of(
                    "",
                    "*",
                    "gzip",
                    "deflate",
                    "identity;q=0",
                    "gzip;q=x",
                    "bytes=0-1",
                    "bytes=9-1",
                    "bytes=a-b",
                    ",",
                    "=",
                    ";",
                    "zz-ZZ-x-none",
                    "de;q=2",
                    "utf-16",
                    "a=\"b",
                    "\u00E9");
            return set(valid, Hostile.any(names, random), Hostile.any(values, random), Expected.documentedOr());
        }
    },
    EXPECT {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> expectations = List.of("100-continue", "100-Continue", "", "nonsense", "200-ok", "a=b");
            return set(valid, "Expect", Hostile.any(expectations, random), Expected.documentedOr(417));
        }
    },
    /** Headers that proxies, browsers and frameworks use and that must not change the result. */
    FOREIGN_HEADER {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            List<String> names = List.of(
                    "X-HTTP-Method-Override",
                    "X-Forwarded-For",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Host",
                    "X-Forwarded-Prefix",
                    "Forwarded",
                    "Origin",
                    "Access-Control-Request-Method",
                    "Upgrade",
                    "X-Original-URL",
                    "traceparent",
                    "Max-Forwards",
                    "Via",
                    "Sec-WebSocket-Key");
            List<String> values = List.of(
                    "", "DELETE", "websocket", "h2c", "null", "javascript:1", "for=", "://", "\u00E9", "a,b", "-1");
            return set(valid, Hostile.any(names, random), Hostile.any(values, random), Expected.documentedOr());
        }
    },
    HUGE_HEADER {
        @Override
        public Optional<Mutant> in(Call valid, Operation operation, Random random) {
            return set(valid, "X-Huge", "a".repeat(40_000), Expected.only(431));
        }
    };

    private static final List<String> NO_MEDIA_TYPES = List.of(
            "",
            "json",
            "/",
            "application/",
            "/json",
            ";",
            "; charset=utf-8",
            "application json",
            "application/json/1",
            "application/json,",
            "application/json, text/csv",
            "application/js on",
            "application/json; charset",
            "application/json; charset=",
            "application/json; =utf-8",
            "application/json; charset=\"utf-8",
            "application/json; charset=utf-8 x",
            "*/*",
            "application/*",
            "{\"a\": 1}",
            "\"application/json\"",
            "application/(json)",
            "\u00E9/\u00E9",
            "application/json; \u00E9=1");

    private static Optional<Mutant> set(Call valid, String name, String value, Expected expected) {
        String shown = value.length() > 100 ? value.substring(0, 100) + "…" : value;
        return Mutant.of(name + ": " + shown, valid.with(name, value), expected);
    }
}
