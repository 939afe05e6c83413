package org.siteselection.report.workbook;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class WorkbookIT extends WorkbookTest {}
