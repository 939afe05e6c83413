package org.siteselection.storage;

import java.sql.SQLException;

/** Distinguishes the pool's acquisition timeout from failures of the database. */
public final class PoolTimeout {
    private PoolTimeout() {}

    /** The pool's exceptions carry no SQLSTATE. */
    public static boolean is(SQLException failure) {
        return failure.getSQLState() == null
                && failure.getClass().equals(SQLException.class)
                && String.valueOf(failure.getMessage()).contains("cquisition timeout");
    }
}
