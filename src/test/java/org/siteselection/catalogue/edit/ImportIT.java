package org.siteselection.catalogue.edit;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ImportIT extends ImportTest {}
