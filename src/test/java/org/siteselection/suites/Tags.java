package org.siteselection.suites;

/** Tags that select the tests of a suite. */
public final class Tags {
    /** Of every test with {@code @QuarkusTest}, by Quarkus. */
    static final String APPLICATION = "io.quarkus.test.junit.QuarkusTest";

    /** Of every test with a {@code @TestProfile}. */
    public static final String OTHER_SETTINGS = "other-settings";

    private Tags() {}
}
