package org.siteselection.robustness;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RobustnessErrorsIT extends RobustnessErrorsTest {}
