package org.siteselection.ranking.variant;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class VariantResourceIT extends VariantResourceTest {}
