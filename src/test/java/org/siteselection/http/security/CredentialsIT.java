package org.siteselection.http.security;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CredentialsIT extends CredentialsTest {}
