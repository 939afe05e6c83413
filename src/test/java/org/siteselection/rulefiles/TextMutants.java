package org.siteselection.rulefiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with one fault each, typical of typing, editors and file transfers. */
final class TextMutants {
    private static final Pattern TOKEN = Pattern.compile("[\\w.]+|[^\\w\\s]|\\s+");

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uD800",
            "\uD83D\uDCA5",
            "é",
            ":",
            ": ",
            "#",
            " #",
            "-",
            "- ",
            "? ",
            "|",
            ">-",
            "'",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&a",
            "*a",
            "!!str",
            "!a",
            "<<",
            "---",
            "...",
            "%YAML 1.1",
            "\\",
            "\\u0000",
            "//",
            "null",
            "~",
            "true",
            "yes",
            "0",
            "-1",
            "-0.0",
            "1e308",
            "1e999",
            ".nan",
            ".inf",
            "0x1F",
            "0o17",
            "1_000",
            "12:30:45",
            "2026-01-01",
            "9".repeat(400),
            "a".repeat(5_000),
            "(".repeat(300),
            "[".repeat(100),
            "1 / 0",
            "x_own: 1\n",
            "weight",
            "factors",
            "criteria",
            "min(",
            "&&",
            "? :",
            "has(",
            "in [");

    private final Random random;

    TextMutants(Random random) {
        this.random = random;
    }

    String of(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> ofLine(text);
            case 2 -> {
                int at = random.nextInt(text.length() + 1);
                yield text.substring(0, at) + piece() + text.substring(at);
            }
            case 3 -> {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + 1 + random.nextInt(30));
                yield text.substring(0, at) + text.substring(end);
            }
            default -> ofToken(text);
        };
    }

    /** A line is removed, doubled, moved, indented or outdented. */
    private String ofLine(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.add(random.nextInt(lines.size()), line);
            case 3 -> lines.set(at, (random.nextBoolean() ? " " : "\t") + line);
            default -> lines.set(at, line.stripLeading());
        }
        return String.join("\n", lines);
    }

    /** A word, number or mark is replaced by another one, possibly from another place in the document. */
    private String ofToken(String text) {
        List<int[]> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(new int[] {token.start(), token.end()});
        }
        if (tokens.isEmpty()) {
            return piece();
        }
        int[] chosen = tokens.get(random.nextInt(tokens.size()));
        int[] other = tokens.get(random.nextInt(tokens.size()));
        String replacement = random.nextBoolean() ? piece() : text.substring(other[0], other[1]);
        return text.substring(0, chosen[0]) + replacement + text.substring(chosen[1]);
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }
}
