package org.siteselection.catalogue.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.siteselection.catalogue.RowType;

/** Rows of each kind with texts that tables and spreadsheets misread; an import accepts every one of them. */
final class NastyTexts {
    private static final String[] PIECES = {
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\r\n",
        "'",
        "''",
        "\"",
        "\"\"",
        ",",
        ";",
        "|",
        "#",
        "\\",
        "\\n",
        " ",
        "\u00A0",
        "\uFEFF",
        "\u2028",
        "\u3000",
        "\uFF1D",
        "\uFF0B",
        "\uFF0D",
        "\uFF20",
        "sep=;",
        "=1+1",
        "-5",
        "0x1",
        "1e5",
        "1,5",
        "TRUE",
        "null",
        "\u00E9",
        "\uD83D\uDE00",
        "a",
        "Z",
        "7",
        "<b>",
        "{",
        "}",
        "$"
    };

    private final Random random;

    NastyTexts(long seed) {
        random = new Random(seed);
    }

    /** Up to five pieces, as an import stores them: without blanks at the ends. */
    String text() {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        String stored = text.toString().strip();
        return stored.isEmpty() ? "x" : stored;
    }

    private String orNothing() {
        return random.nextInt(3) == 0 ? "" : text();
    }

    private String choice(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Rows of the kind as an import in JSON reads them, each with a key of its own that holds {@code nasty}. */
    List<Map<String, Object>> rows(RowType<?> kind, int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(kind, i));
        }
        return rows;
    }

    private Map<String, Object> row(RowType<?> kind, int number) {
        return switch (kind.plural()) {
            case "places" -> place(number);
            case "metrics" ->
                Map.of(
                        "id", "nasty_" + number,
                        "label", text(),
                        "group", text(),
                        "unit", text(),
                        "direction", choice("higher", "lower", "target", "neutral"),
                        "description", text());
            case "sources" ->
                Map.of(
                        "id", "nasty-" + number,
                        "title", text(),
                        "publisher", text(),
                        "year", 2000 + random.nextInt(27),
                        "address", orNothing(),
                        "licence", orNothing());
            case "laws" ->
                Map.of(
                        "place", choice("nasty_1", "nasty_2"),
                        "title", text() + number,
                        "kind", "nasty",
                        "effect", text(),
                        "standing", choice("in_force", "enjoined", "unknown"),
                        "source", "eia-861m-2025-04",
                        "citation", orNothing(),
                        "url", orNothing());
            default ->
                Map.of(
                        "place",
                        "nasty_" + number,
                        "metric",
                        "domestic_migration_rate",
                        "value",
                        random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15),
                        "year",
                        2026,
                        "source",
                        "eia-861m-2025-04",
                        "sd",
                        Math.ulp(random.nextDouble()),
                        "distribution",
                        choice("normal", "lognormal"));
        };
    }

    private Map<String, Object> place(int number) {
        return random.nextBoolean()
                ? Map.of(
                        "id", "nasty_" + number,
                        "name", text(),
                        "region", orNothing(),
                        "state", choice("TX", "FL"))
                : Map.of("id", "nasty_" + number, "name", text(), "latitude", -random.nextDouble(), "longitude", -0.5);
    }
}
