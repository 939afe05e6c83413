package org.siteselection.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Tests of the database of stored runs, and of sites with other settings, again on PostgreSQL. */
@Suite
@SelectPackages("org.siteselection.runs")
@SelectClasses(names = "org.siteselection.catalogue.edit.SitesWithoutTokensTest")
@IncludeClassNamePatterns(".*Test")
@IncludeTags(Suites.APPLICATION)
class StoredRunsSuite {}
