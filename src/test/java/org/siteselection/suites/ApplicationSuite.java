package org.siteselection.suites;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The application with the settings of the tests, but its page. */
@Suite
@SelectPackages("org.siteselection")
@IncludeClassNamePatterns(".*Test")
@IncludeTags(Tags.APPLICATION)
@ExcludeTags(Tags.OTHER_SETTINGS)
@ExcludePackages("org.siteselection.page")
class ApplicationSuite {}
