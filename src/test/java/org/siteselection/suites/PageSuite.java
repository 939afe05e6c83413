package org.siteselection.suites;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The page in a browser, without its form. */
@Suite
@SelectPackages("org.siteselection.page")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(Suites.FORM)
@IncludeTags(Suites.APPLICATION)
class PageSuite {}
