package org.siteselection.suites;

/** What selects the tests of a suite. */
final class Suites {
    /** Tag of every test with {@code @QuarkusTest}, given by Quarkus. */
    static final String APPLICATION = "io.quarkus.test.junit.QuarkusTest";

    /**
     * Names of the tests with a {@code @TestProfile}. A suite selects them by name, because Quarkus builds the application of a profile
     * as soon as a test with it is loaded, even if the suite then leaves the test out.
     */
    static final String OTHER_SETTINGS = ".*\\.("
            + "AdmissionTest"
            + "|ClosedReadingTest"
            + "|HeavyRankingsTest"
            + "|HttpFuzzTest"
            + "|LargeRunTest"
            + "|LiveReloadTest"
            + "|NoTokensTest"
            + "|RankingAdmissionTest"
            + "|RunContentionTest"
            + "|RunReplayTest"
            + "|RunsWithoutTokensTest"
            + "|SitesWithoutTokensTest"
            + "|SlowClientsTest"
            + "|UnreadableFilesTest"
            + ")";

    static final String CATALOGUE = "org.siteselection.catalogue";
    static final String AUDIT = "org.siteselection.audit";
    static final String STORAGE = "org.siteselection.storage";

    /** Names of the tests of the page's form. */
    static final String FORM = ".*\\.Page(Form|Input)Test";

    /** Names of the tests that start their own services instead of using the packaged application of the suite. */
    static final String OWN_SERVICES = ".*\\.((database|soak|sql)\\..*|RefusedStartIT|SmallContainerIT)";

    private Suites() {}
}
