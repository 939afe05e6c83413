package org.siteselection.catalogue;

/**
 * One thing that is wrong with a packaged file.
 *
 * @param line counted from 1, the header included; 0 where the file as a whole is meant
 */
record EditionIssue(String file, long line, String message) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
