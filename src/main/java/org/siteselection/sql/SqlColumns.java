package org.siteselection.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that the expressions of a rule set need, by levels: a column reads only columns of the levels before. Each
 * distinct text is one column.
 */
final class SqlColumns {
    /**
     * A column of the statement.
     *
     * @param comment on the same line; may be empty
     */
    record Column(String name, String text, String comment) {}

    private final SqlDialect dialect;
    private final SqlNames names;
    private final List<List<Column>> levels = new ArrayList<>();
    private final Map<String, Sql> known = new HashMap<>();
    private String owner = "";
    private String about = "";
    private int steps;

    SqlColumns(SqlDialect dialect, SqlNames names) {
        this.dialect = dialect;
        this.names = names;
    }

    SqlDialect dialect() {
        return dialect;
    }

    /** The following columns are steps towards this one. */
    void begin(String column, String comment) {
        owner = column;
        about = comment;
        steps = 0;
    }

    /** From level 1. */
    List<List<Column>> levels() {
        return levels;
    }

    /** The number as a column of its own, unless it is an atom. */
    Sql.OfNumber column(Sql.OfNumber number) {
        return number.atom() ? number : column(number, step());
    }

    /** The number as a column of this name. */
    Sql.OfNumber column(Sql.OfNumber number, String name) {
        Sql found = known.get(number.text());
        if (found == null) {
            found = new Sql.OfNumber(
                    // A whole number would be an integer, whose sums and products have a smaller range.
                    add(number, number.constant() == null ? number.text() : dialect.cast(number.text()), name),
                    Sql.Form.ATOM,
                    Math.max(0, number.level()) + 1,
                    number.constant(),
                    number.missing(),
                    number.faulty(),
                    number.positive());
            known.put(number.text(), found);
        }
        return (Sql.OfNumber) found;
    }

    /** The truth value as a column of its own, unless it is an atom; so is the condition of its fault. */
    Sql.OfTruth column(Sql.OfTruth truth) {
        if (truth.constant() != null || truth.atom() && truth.fault() == null) {
            return truth;
        }
        String key = truth.text() + " / " + truth.fault();
        Sql found = known.get(key);
        if (found == null) {
            String fault = truth.fault() == null ? null : add(truth, truth.fault(), step());
            String value = truth.atom() ? truth.text() : add(truth, truth.text(), step());
            found = new Sql.OfTruth(value, Sql.Form.ATOM, Math.max(0, truth.level()) + 1, null, truth.missing(), fault);
            known.put(key, found);
            known.put(value + " / " + fault, found);
        }
        return (Sql.OfTruth) found;
    }

    private String step() {
        steps++;
        return owner + "_" + steps;
    }

    private String add(Sql part, String text, String name) {
        String unique = names.unique(name);
        int index = Math.max(0, part.level());
        while (levels.size() <= index) {
            levels.add(new ArrayList<>());
        }
        levels.get(index).add(new Column(unique, text, about));
        return dialect.name(unique);
    }
}
