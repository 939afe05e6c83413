package org.siteselection.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Faults of the body as text or bytes. */
enum BodyFault implements Fault {
    NO_BODY {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            return mutant("", valid.withBody(random.nextBoolean() ? null : new byte[0]), json);
        }
    },
    ONLY_SPACE {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            return mutant("", valid.withBody(Hostile.any(List.of(" ", "\n", "\t\r\n", "\uFEFF"), random)), json);
        }
    },
    TRUNCATED {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            byte[] body = Objects.requireNonNull(valid.body());
            // The last brace, which only space can follow, is always cut off.
            int end = new String(body, StandardCharsets.UTF_8).stripTrailing().length() - 1;
            int length = random.nextInt(Math.max(1, end));
            return mutant("to " + length, valid.withBody(Arrays.copyOf(body, length)), json);
        }
    },
    TRAILING_GARBAGE {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            String garbage = Hostile.any(List.of("x", "{}", "null", ",", "]", "}", "//", "\u0000"), random);
            return mutant(garbage, valid.withBody(valid.text() + garbage), json);
        }
    },
    OTHER_JSON {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            String other = Hostile.any(
                    List.of(
                            "[]",
                            "null",
                            "\"text\"",
                            "1",
                            "true",
                            "NaN",
                            "[{}]",
                            "{'a': 1}",
                            "{a: 1}",
                            "{\"a\": 1,}",
                            "{\"a\": 01}",
                            "{\"a\": .5}",
                            "{\"a\": NaN}",
                            "{\"a\": 1e999}",
                            "{\"a\": -Infinity}",
                            "{\"a\": 1} // c",
                            "{\"a\": \"\\x\"}",
                            "{\"a\": \"\t\"}",
                            "{\"a\": 1, \"a\": 1}"),
                    random);
            return mutant(other, valid.withBody(other), json);
        }
    },
    /** Beyond a limit of the reader. */
    LONG_NUMBER {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            String body = "{\"a\": " + "9".repeat(500) + "}";
            return Mutant.of("", valid.withBody(body), json ? Fault.Expected.only(413) : Fault.Expected.documentedOr());
        }
    },
    DEEP {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            String level = Hostile.any(List.of("[", "{\"a\":", "[{\"a\":"), random);
            String body = "{\"facts\": " + level.repeat(1 + random.nextInt(20_000));
            // Up to the limit of nesting the body is only truncated; beyond it, it is too large.
            return Mutant.of(
                    level, valid.withBody(body), json ? Fault.Expected.only(400, 413) : Fault.Expected.documentedOr());
        }
    },
    BYTE_ORDER_MARK {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            return Mutant.of("", valid.withBody("\uFEFF" + valid.text()));
        }
    },
    OTHER_ENCODING {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            return mutant("UTF-16", valid.withBody(valid.text().getBytes(StandardCharsets.UTF_16)), json);
        }
    },
    NOT_UTF8 {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            List<String> bytes =
                    List.of("\u00FF", "\u00C3", "\u00ED\u00A0\u0080", "\u00C0\u0080", "\u00F5\u0080\u0080\u0080");
            String text = new String(Objects.requireNonNull(valid.body()), StandardCharsets.ISO_8859_1);
            int at = 1 + random.nextInt(text.length() - 1);
            String mutant = text.substring(0, at) + Hostile.any(bytes, random) + text.substring(at);
            return mutant("at " + at, valid.withBody(mutant.getBytes(StandardCharsets.ISO_8859_1)), json);
        }
    },
    COMPRESSED {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(valid.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return mutant("", valid.withBody(bytes.toByteArray()), json);
        }
    },
    /** One byte is another. */
    FLIPPED_BYTE {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            byte[] body = Objects.requireNonNull(valid.body()).clone();
            int at = random.nextInt(body.length);
            body[at] ^= (byte) (1 + random.nextInt(255));
            return Mutant.of("at " + at, valid.withBody(body));
        }
    },
    /** A word, number or mark is removed, doubled or replaced by another text. */
    OTHER_TOKEN {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            String text = valid.text();
            List<int[]> tokens = new ArrayList<>();
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                tokens.add(new int[] {token.start(), token.end()});
            }
            int[] chosen = Hostile.any(tokens, random);
            String old = text.substring(chosen[0], chosen[1]);
            String other =
                    Hostile.any(List.of("", old + old, Hostile.text(random), "\"", ",", "\n", "-" + old), random);
            return Mutant.of(
                    old + " at " + chosen[0],
                    valid.withBody(text.substring(0, chosen[0]) + other + text.substring(chosen[1])));
        }
    },
    LARGE {
        @Override
        Optional<Mutant> of(Call valid, boolean json, Random random) {
            String more = json ? " ".repeat(200_000) : "\n".repeat(200_000);
            return Mutant.of("", valid.withBody(valid.text() + more));
        }
    };

    private static final Pattern TOKEN = Pattern.compile("[\\w.]+|[^\\w\\s]");

    /** An operation that reports errors of any text in a normal answer, not in a problem. */
    private static final String VALIDATION = "validateRuleSet";

    abstract Optional<Mutant> of(Call valid, boolean json, Random random);

    @Override
    public Optional<Mutant> in(Call valid, Operation operation, Random random) {
        if (valid.body() == null) {
            return Optional.empty();
        }
        boolean json = "application/json".equals(valid.header("Content-Type"));
        return of(valid, json && !operation.id().equals(VALIDATION), random);
    }

    /** Invalid JSON is a 400; the same bytes can be valid CSV or YAML. */
    private static Optional<Mutant> mutant(String change, Call call, boolean json) {
        return Mutant.of(change, call, json ? Fault.Expected.only(400) : Fault.Expected.documentedOr());
    }
}
