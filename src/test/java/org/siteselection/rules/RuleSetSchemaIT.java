package org.siteselection.rules;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RuleSetSchemaIT extends RuleSetSchemaTest {}
