package org.siteselection.ranking;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class RankingRepresentationsIT extends RankingRepresentationsTest {}
