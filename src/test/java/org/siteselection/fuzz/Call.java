package org.siteselection.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.suites.OwnDirectory;

/**
 * A request as it is sent.
 *
 * @param path encoded
 * @param query parts between the ampersands, encoded
 * @param headers in addition to Host and Content-Length; a name can occur twice
 * @param body null where none is sent
 */
record Call(String method, String path, List<String> query, List<Header> headers, byte @Nullable [] body) {
    /** A header, each char of whose value is sent as one byte. */
    record Header(String name, String value) {}

    private static final int LONGEST_SHOWN = 2_000;

    Call withMethod(String other) {
        return new Call(other, path, query, headers, body);
    }

    Call withPath(String other) {
        return new Call(method, other, query, headers, body);
    }

    Call withQuery(List<String> other) {
        return new Call(method, path, List.copyOf(other), headers, body);
    }

    Call and(String part) {
        List<String> more = new ArrayList<>(query);
        more.add(part);
        return withQuery(more);
    }

    Call withBody(byte @Nullable [] other) {
        return new Call(method, path, query, headers, other);
    }

    Call withBody(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    Call without(String name) {
        return new Call(
                method,
                path,
                query,
                headers.stream()
                        .filter(header -> !header.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }

    /** With one more header, even where there is one of the name. */
    Call adding(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Call(method, path, query, List.copyOf(more), body);
    }

    Call with(String name, String value) {
        return without(name).adding(name, value);
    }

    @Nullable
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    String text() {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** The same request as a command; a body unsuitable for a command line is written to {@code target/fuzz}. */
    String curl(String name) {
        StringBuilder curl = new StringBuilder("curl -sS -i -g --path-as-is -X " + quoted(method));
        headers.forEach(header -> curl.append(" -H ")
                .append(quoted(
                        header.value().isEmpty() ? header.name() + ";" : header.name() + ": " + header.value())));
        if (body != null) {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            curl.append(" --data-binary ")
                    .append(text.length() <= LONGEST_SHOWN && !text.startsWith("@") ? quoted(text) : file(name, body));
        }
        return curl.append(' ')
                .append(quoted("http://localhost:8080" + target()))
                .toString();
    }

    private static String file(String name, byte[] body) {
        try {
            Path file = OwnDirectory.written("fuzz", name + ".body");
            Files.write(file, body);
            return "@" + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each char as one byte, in the quotes of bash that take escapes. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("$'");
        text.chars().forEach(c -> {
            if (c == '\'' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c >= ' ' && c < 0x7F) {
                quoted.append((char) c);
            } else {
                quoted.append(String.format("\\x%02x", c & 0xFF));
            }
        });
        String escaped = quoted.append('\'').toString();
        return escaped.indexOf('\\') < 0 ? escaped.substring(1) : escaped;
    }
}
