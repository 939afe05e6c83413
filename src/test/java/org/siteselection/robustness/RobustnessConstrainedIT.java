package org.siteselection.robustness;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RobustnessConstrainedIT extends RobustnessConstrainedTest {}
