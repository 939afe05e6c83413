package org.siteselection.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of the document; the build checks its expressions against the view. */
@CheckedTemplate(basePath = "report")
final class ReportTemplates {
    private ReportTemplates() {}

    static native TemplateInstance document(ReportView report, ReportStyle style);
}
