package org.siteselection.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CredentialsIT extends CredentialsTest {}
