package org.siteselection.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.Context;

/**
 * Migration 8: recreates the check constraints of the catalogue with names.
 *
 * <p>H2 2.4.240 turns {@code x in ('a', 'b')}, and {@code x = 'a' or x = 'b'} likewise, into a list that belongs to the
 * session of the migration. Once the pool closes that connection, every insert fails with "Check constraint invalid"
 * (SQLSTATE 23514), until the database is closed and opened again. {@code case x when 'a' then true … end} and comparisons
 * belong to no session. {@code CheckConstraintsTest} verifies that no migration adds such a list again.
 *
 * <p>In Java, because the checks of migration 1 have no names of their own, and each database named them in its way. It may
 * run again where a start was interrupted: H2 commits every statement that changes a table.
 */
public final class NamedChecks extends MigrationInJava {
    private static final String ORIGIN = oneOf("origin", "edition", "user");
    private static final String YEAR = "as_of between 1800 and 2100";

    private record Check(String table, String name, String condition) {}

    private static final List<Check> CHECKS = List.of(
            new Check("catalogue_edition", "one_row", "id = 1"),
            new Check("place", "kind", oneOf("kind", "state", "site")),
            new Check("place", "origin", ORIGIN),
            new Check("metric", "direction", oneOf("direction", "higher", "lower", "target", "neutral")),
            new Check("metric", "origin", ORIGIN),
            new Check("source", "origin", ORIGIN),
            new Check("fact", "year", YEAR),
            new Check(
                    "fact", "distribution", "distribution is null or " + oneOf("distribution", "normal", "lognormal")),
            new Check("fact", "origin", ORIGIN),
            new Check(
                    "fact",
                    "bounds",
                    "(low_bound is null and high_bound is null)"
                            + " or (low_bound <= high_bound and standard_deviation is null)"),
            new Check(
                    "fact",
                    "deviation",
                    "(standard_deviation is null and distribution is null)"
                            + " or (standard_deviation > 0 and distribution is not null)"),
            new Check("law", "year", YEAR),
            new Check("law", "standing", oneOf("standing", "in_force", "enjoined", "unknown")),
            new Check("law", "origin", ORIGIN));

    /** PostgreSQL also lists not-null constraints here; they are kept. */
    private static final String CHECKS_OF_TABLES = """
            select t.table_name, t.constraint_name
            from information_schema.table_constraints t
            join information_schema.check_constraints c
              on c.constraint_schema = t.constraint_schema and c.constraint_name = t.constraint_name
            where t.constraint_type = 'CHECK' and t.table_schema = ? and c.check_clause not like '% IS NOT NULL'
            """;

    private static String oneOf(String column, String... values) {
        StringBuilder condition = new StringBuilder("case ").append(column);
        for (String value : values) {
            condition.append(" when '").append(value).append("' then true");
        }
        return condition.append(" else false end").toString();
    }

    public NamedChecks() {
        super("8", "named checks");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        List<String> statements = new ArrayList<>(drops(connection));
        for (Check check : CHECKS) {
            statements.add("alter table " + check.table + " add constraint " + check.table + "_check_" + check.name
                    + " check (" + check.condition + ")");
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> drops(Connection connection) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(CHECKS_OF_TABLES)) {
            query.setString(1, connection.getSchema());
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    String table = found.getString(1);
                    if (CHECKS.stream().anyMatch(check -> check.table.equals(table.toLowerCase(Locale.ROOT)))) {
                        drops.add("alter table \"" + table + "\" drop constraint \"" + found.getString(2) + "\"");
                    }
                }
            }
        }
        return drops;
    }
}
