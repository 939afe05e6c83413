package org.siteselection.suites;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The packaged application: requests that read. */
@Suite
@SelectPackages("org.siteselection")
@IncludeClassNamePatterns(".*IT")
@ExcludePackages({
    "org.siteselection.catalogue",
    "org.siteselection.runs",
    "org.siteselection.page",
    // Processes of their own.
    "org.siteselection.database",
    "org.siteselection.soak",
    "org.siteselection.sql"
})
@ExcludeClassNamePatterns(".*RefusedStartIT")
class PackagedReadingSuite {}
