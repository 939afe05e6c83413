package org.siteselection.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An engine that runs statements over rows of a table. */
interface Engine extends AutoCloseable {
    SqlDialect dialect();

    /** Creates the table anew. */
    void load(String table, Rows rows) throws Exception;

    /** The rows of a statement by the order of the ids. */
    List<Object[]> run(String statement) throws Exception;

    @Override
    void close() throws SQLException;

    /** The rows of a query by the order of the ids, which are its first column. */
    static List<Object[]> rows(Statement statement, String sql) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (statement;
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(row -> (String) row[0]));
        return rows;
    }
}
