package org.siteselection.ranking;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RobustnessExactIT extends RobustnessExactTest {}
