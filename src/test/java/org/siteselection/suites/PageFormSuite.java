package org.siteselection.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The form of the page in a browser: half of the time of all tests of the page. */
@Suite
@SelectPackages("org.siteselection.page")
@IncludeClassNamePatterns(Suites.FORM)
@IncludeTags(Suites.APPLICATION)
class PageFormSuite {}
