package org.siteselection.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.siteselection.http.security.Access;
import org.siteselection.rulefiles.RuleLibrary;
import org.siteselection.rules.Issue;

/**
 * Ready when rule sets are active. A newer file with errors is only a detail, because the last good version still answers.
 * Callers without a token see the place and the code of the error, but no text of the file.
 */
@Readiness
@ApplicationScoped
class RulesReadiness implements HealthCheck {
    private final RuleLibrary library;
    private final Access access;

    RulesReadiness(RuleLibrary library, Access access) {
        this.library = library;
        this.access = access;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("rules")
                .status(!library.ruleSets().isEmpty())
                .withData("degraded", !library.pendingIssues().isEmpty());
        boolean details = access.readsConfidential();
        if (details) {
            library.ruleSets().forEach(rules -> check.withData(rules.id(), rules.digest()));
        }
        library.pendingIssues()
                .forEach((id, issues) -> check.withData("pending " + id, details ? told(issues) : named(issues)));
        return check.build();
    }

    private static String told(List<Issue> issues) {
        return (issues.size() == 1 ? "1 issue" : issues.size() + " issues") + ", first: " + issues.get(0);
    }

    private static String named(List<Issue> issues) {
        Issue first = issues.get(0);
        String place = first.line() == 0 ? "" : ":" + first.line() + ":" + first.column();
        return first.code() + " at " + first.file() + place;
    }
}
