package org.siteselection.suites;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Tests of the packaged application, which share one. */
@Suite
@SelectPackages("org.siteselection")
@IncludeClassNamePatterns(".*IT")
@ExcludeClassNamePatterns(Suites.OWN_SERVICES)
class PackagedSuite {}
