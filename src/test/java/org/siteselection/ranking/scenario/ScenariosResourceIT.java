package org.siteselection.ranking.scenario;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ScenariosResourceIT extends ScenariosResourceTest {}
