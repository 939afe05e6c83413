package org.siteselection.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The page in a browser. */
@Suite
@SelectPackages("org.siteselection.page")
@IncludeClassNamePatterns(".*Test")
@IncludeTags(Suites.APPLICATION)
class PageSuite {}
