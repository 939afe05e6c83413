package org.siteselection.app;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ReadmeIT extends ReadmeTest {}
