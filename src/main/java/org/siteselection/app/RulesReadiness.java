package org.siteselection.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.siteselection.rules.RuleLibrary;
import org.siteselection.rules.RuleSet;

/** Ready when rule sets are in force. A newer file with errors is told as a detail: its last good version still answers. */
@Readiness
@ApplicationScoped
class RulesReadiness implements HealthCheck {
    private final RuleLibrary library;

    RulesReadiness(RuleLibrary library) {
        this.library = library;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("rules")
                .status(!library.ruleSets().isEmpty())
                .withData("ruleSets", library.ruleSets().size());
        for (RuleSet rules : library.ruleSets()) {
            check.withData(rules.id(), rules.digest());
        }
        library.pendingIssues()
                .forEach((id, issues) ->
                        check.withData("pending " + id, count(issues.size()) + ", first: " + issues.get(0)));
        return check.withData("degraded", !library.pendingIssues().isEmpty()).build();
    }

    private static String count(int issues) {
        return issues == 1 ? "1 issue" : issues + " issues";
    }
}
