package org.siteselection.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The packaged application: requests that write, and the page. */
@Suite
@SelectPackages({"org.siteselection.catalogue", "org.siteselection.runs", "org.siteselection.page"})
@IncludeClassNamePatterns(".*IT")
class PackagedWritingSuite {}
