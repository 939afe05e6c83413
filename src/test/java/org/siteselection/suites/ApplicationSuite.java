package org.siteselection.suites;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The application with the settings of the tests, without its page and its catalogue. */
@Suite
@SelectPackages("org.siteselection")
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(Suites.OTHER_SETTINGS)
@ExcludePackages({"org.siteselection.page", Suites.CATALOGUE, Suites.AUDIT, Suites.STORAGE})
@IncludeTags(Suites.APPLICATION)
class ApplicationSuite {}
