package org.siteselection.suites;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Tests of the database of the catalogue, again on PostgreSQL. */
@Suite
@SelectPackages({Suites.CATALOGUE, Suites.AUDIT, Suites.STORAGE})
@SelectClasses(
        names = {"org.siteselection.app.CatalogueReadinessTest", "org.siteselection.ranking.RankingsResourceTest"})
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(Suites.OTHER_SETTINGS)
@IncludeTags(Suites.APPLICATION)
class StoredCatalogueSuite {}
