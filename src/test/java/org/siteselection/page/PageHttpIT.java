package org.siteselection.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The page and its files on the packaged application. */
@QuarkusIntegrationTest
class PageHttpIT extends PageHttpTest {}
