package org.siteselection.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Question;
import org.siteselection.scoring.Ranks;

/** Compares the result of an engine with the answers of the service, column by column. */
final class EngineComparison {
    private static final int MOST = 20;
    private static final double CLOSE = 1e-9;

    private final Question question;
    private final Rows rows;
    private final List<Map<String, @Nullable Object>> expected = new ArrayList<>();

    EngineComparison(Question question, Rows rows) {
        this.question = question;
        this.rows = rows;
        expected.addAll(Scored.rows(question, rows));
    }

    /** Number of rows that the service ranks. */
    long ranked() {
        return expected.stream().filter(row -> row.get("total") != null).count();
    }

    long faults() {
        return expected.stream().filter(row -> row.get("fault") != null).count();
    }

    /** Differences, at most 20. */
    List<String> differences(Engine engine) throws Exception {
        engine.load("sites", rows);
        SqlStatement statement =
                SqlStatement.of(question, new SqlStatement.Target(engine.dialect(), List.of("sites"), true));
        List<Object[]> results = engine.run(statement.text());
        List<String> keys = keys(statement);
        List<String> differences = new ArrayList<>();
        Map<String, Integer> ranks = ranks();
        if (results.size() != expected.size()) {
            differences.add(results.size() + " rows");
        }
        for (int i = 0; i < results.size() && differences.size() < MOST; i++) {
            Object[] row = results.get(i);
            Map<String, @Nullable Object> wanted = new LinkedHashMap<>(expected.get(i));
            wanted.put("rank", ranks.get(Rows.id(i)));
            for (int c = 0; c < row.length; c++) {
                String key = keys.get(c);
                if (key.equals("rank") && close(engine.dialect(), wanted.get("total"))) {
                    continue;
                }
                if (wanted.containsKey(key) && !same(key, wanted.get(key), row[c])) {
                    differences.add(engine.dialect() + " " + Rows.id(i) + " " + key + ": service " + wanted.get(key)
                            + ", engine " + row[c] + " of " + figures(i));
                }
            }
        }
        return differences;
    }

    /** A score below 1e-290 may be 0 in PostgreSQL, so that a product which is close to 0 may tie with 0. */
    private static boolean close(SqlDialect dialect, @Nullable Object total) {
        return dialect == SqlDialect.POSTGRESQL && total instanceof Double number && number < CLOSE;
    }

    private String figures(int row) {
        StringBuilder text = new StringBuilder();
        for (int m = 0; m < rows.metrics().size() && m < 8; m++) {
            text.append(rows.metrics().get(m))
                    .append('=')
                    .append(rows.figures()[row][m])
                    .append(' ');
        }
        return text.toString();
    }

    private Map<String, Integer> ranks() {
        List<Ranks.Entry> entries = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).get("total") instanceof Double total) {
                entries.add(new Ranks.Entry(Rows.id(i), total));
            }
        }
        Map<String, Integer> ranks = new LinkedHashMap<>();
        Ranks.of(entries, true).forEach(ranked -> ranks.put(ranked.id(), ranked.rank()));
        return ranks;
    }

    private List<String> keys(SqlStatement statement) {
        List<String> keys = new ArrayList<>(List.of("id"));
        question.rules().gates().forEach(gate -> keys.add("gate " + gate.id()));
        question.rules().root().criteria().forEach(criterion -> keys.add("value " + criterion.path()));
        var hierarchy = org.siteselection.assessment.ResolvedRules.of(question).hierarchy();
        for (int node = 1; node < hierarchy.size(); node++) {
            keys.add("score " + hierarchy.node(node).path());
        }
        keys.addAll(List.of("total", "completeness", "low", "high"));
        if (question.rules().costs() != null) {
            keys.addAll(List.of("costs.annual", "costs.once", "costs.present_value"));
        }
        keys.add("fault");
        keys.add("rank");
        if (keys.size() != statement.outputs().size()) {
            throw new IllegalStateException(keys + " but " + statement.outputs());
        }
        return keys;
    }

    private static boolean same(String key, @Nullable Object wanted, @Nullable Object got) {
        if (wanted instanceof Double x && got instanceof Number number) {
            double y = number.doubleValue();
            boolean score = !key.startsWith("value ") && !key.startsWith("costs.");
            return Math.abs(x - y) <= (score ? CLOSE * Math.max(1, Math.abs(x) / 100) : 1e-11 * Math.abs(x) + 1e-280);
        }
        if (wanted instanceof Integer rank && got instanceof Number number) {
            return rank == number.intValue();
        }
        boolean infinite = got instanceof Double number && !Double.isFinite(number);
        return Objects.equals(wanted, infinite ? null : got);
    }
}
