package org.siteselection.catalogue;

/** Whose a row of the catalogue is. */
public final class Origin {
    /** The row follows the packaged files. */
    public static final String EDITION = "edition";

    /** A user added the row; seeding never touches it. */
    public static final String USER = "user";

    private Origin() {}
}
