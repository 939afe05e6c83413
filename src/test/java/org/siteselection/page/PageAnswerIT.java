package org.siteselection.page;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** What a reader sees on the packaged application. */
@QuarkusIntegrationTest
class PageAnswerIT extends PageAnswerTest {}
