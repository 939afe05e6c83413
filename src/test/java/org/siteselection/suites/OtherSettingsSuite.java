package org.siteselection.suites;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The application with other settings: each profile starts it again. */
@Suite
@SelectPackages("org.siteselection")
@IncludeClassNamePatterns(Suites.OTHER_SETTINGS)
@IncludeTags(Suites.APPLICATION)
class OtherSettingsSuite {}
