package org.siteselection.suites;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The catalogue, its database and the audit, with the settings of the tests. */
@Suite
@SelectPackages({Suites.CATALOGUE, Suites.AUDIT, Suites.STORAGE})
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(Suites.OTHER_SETTINGS)
@IncludeTags(Suites.APPLICATION)
class CatalogueSuite {}
