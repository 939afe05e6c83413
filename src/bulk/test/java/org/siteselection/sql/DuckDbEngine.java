package org.siteselection.sql;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
        return Engine.rows(connection.createStatement(), statement);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
