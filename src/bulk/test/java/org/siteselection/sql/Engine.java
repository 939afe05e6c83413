package org.siteselection.sql;

import java.util.List;

/** An engine that runs statements over rows of a table. */
interface Engine extends AutoCloseable {
    SqlDialect dialect();

    /** Creates the table anew. */
    void load(String table, Rows rows) throws Exception;

    /** The rows of a statement by the order of the ids. */
    List<Object[]> run(String statement) throws Exception;

    @Override
    void close() throws java.sql.SQLException;
}
