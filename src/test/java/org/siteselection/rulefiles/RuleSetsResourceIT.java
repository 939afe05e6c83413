package org.siteselection.rulefiles;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RuleSetsResourceIT extends RuleSetsResourceTest {}
