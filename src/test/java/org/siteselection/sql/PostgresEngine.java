package org.siteselection.sql;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.siteselection.database.PostgresServer;

/** A database on a PostgreSQL server of the tests. */
final class PostgresEngine implements Engine {
    private final Connection connection;

    PostgresEngine(PostgresServer server) throws SQLException {
        connection = PostgresServer.connect(server.fresh("equality"));
    }

    @Override
    public SqlDialect dialect() {
        return SqlDialect.POSTGRESQL;
    }

    @Override
    public void load(String table, Rows rows) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS " + table);
            statement.execute("CREATE TABLE " + table + " (id text"
                    + rows.metrics().stream()
                            .map(m -> ", \"" + m + "\" double precision")
                            .collect(Collectors.joining()) + ")");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.figures().length; i++) {
            text.append(Rows.id(i));
            for (double figure : rows.figures()[i]) {
                text.append(',');
                if (!Double.isNaN(figure)) {
                    text.append(figure);
                }
            }
            text.append('\n');
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN CSV", new StringReader(text.toString()));
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
