package org.siteselection.catalogue;

/** The owner of a row of the catalogue. */
public final class Origin {
    /** The row follows the packaged files. */
    public static final String EDITION = "edition";

    /** A user added the row; an edition never changes it. */
    public static final String USER = "user";

    private Origin() {}
}
