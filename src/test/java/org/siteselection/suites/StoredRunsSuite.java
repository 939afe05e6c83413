package org.siteselection.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Tests of the database of stored runs, again on PostgreSQL. */
@Suite
@SelectPackages("org.siteselection.runs")
@IncludeClassNamePatterns(".*Test")
@IncludeTags(Tags.APPLICATION)
class StoredRunsSuite {}
