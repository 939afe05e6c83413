package org.siteselection.report;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReportsIT extends ReportsTest {}
