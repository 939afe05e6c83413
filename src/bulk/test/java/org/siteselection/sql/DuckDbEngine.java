package org.siteselection.sql;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in this process. */
final class DuckDbEngine implements Engine {
    private final DuckDBConnection connection;

    DuckDbEngine() throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    }

    @Override
    public SqlDialect dialect() {
        return SqlDialect.DUCKDB;
    }

    @Override
    public void load(String table, Rows rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + table);
            statement.execute("CREATE TABLE " + table + " (id VARCHAR"
                    + rows.metrics().stream().map(m -> ", \"" + m + "\" DOUBLE").collect(Collectors.joining()) + ")");
        }
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            for (int i = 0; i < rows.figures().length; i++) {
                appender.beginRow();
                appender.append(Rows.id(i));
                for (double figure : rows.figures()[i]) {
                    if (Double.isNaN(figure)) {
                        appender.appendNull();
                    } else {
                        appender.append(figure);
                    }
                }
                appender.endRow();
            }
        }
    }

    /** Writes a table as a file, for engines that read files. */
    void write(String table, String file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY " + table + " TO '" + file + "'");
        }
    }

    @Override
    public List<Object[]> run(String statement) throws SQLException {
        return rows(connection.createStatement(), statement);
    }

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
        rows.sort(java.util.Comparator.comparing(row -> (String) row[0]));
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
