package org.siteselection.robustness;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RobustnessMethodsIT extends RobustnessMethodsTest {}
