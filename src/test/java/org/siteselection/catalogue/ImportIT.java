package org.siteselection.catalogue;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ImportIT extends ImportTest {}
