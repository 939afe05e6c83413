package org.siteselection.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows of a table whose key the database numbers. Hibernate would insert them one by one, to read each number.
 *
 * @param columns names, without the one of the key
 * @param values makes the values of a row in the order of the columns, as JDBC takes them
 */
public record RowBatch<R>(String table, List<String> columns, Function<R, @Nullable Object[]> values) {
    private static final int AT_ONCE = 1_000;

    /** Inserts the rows in their order, so that later ones have higher numbers. */
    public void insert(Connection connection, List<R> rows) throws SQLException {
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i++) {
                @Nullable Object[] row = values.apply(rows.get(i));
                for (int column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
                if ((i + 1) % AT_ONCE == 0 || i + 1 == rows.size()) {
                    statement.executeBatch();
                }
            }
        }
    }
}
