package org.siteselection.app;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class OpenApiExamplesIT extends OpenApiExamplesTest {}
