package org.siteselection.runs;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RunsIT extends RunsTest {}
