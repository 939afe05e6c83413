package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.Issue;

/** Factor files that no rule set uses are checked like any other. */
class UnusedFactorFilesTest {
    private static final String SCALE = "scale: {type: linear, worst: 12, best: 2}";
    private static final String USER =
            "id: a\nversion: 1.0.0\ntitle: A\nparameters: {limit: {type: number, default: 1}}\n"
                    + "factors: {f: {use: factors/used.yaml}}\n";

    private static List<Issue> issues(String unused) {
        CatalogueSnapshot catalogue = Facts.small();
        RuleCompiler compiler = new RuleCompiler(
                MemoryFiles.of("a.yaml", USER)
                        .and("factors/used.yaml", "criteria: {c: {value: power - limit, " + SCALE + "}}\n")
                        .and("factors/unused.yaml", unused),
                catalogue);
        assertThat(compiler.compileAll(RuleCompiler.units(catalogue)).get("a").issues())
                .isEmpty();
        return compiler.unusedFactorFiles(RuleCompiler.units(catalogue));
    }

    @Test
    void faultsAreFoundAtTheirPositions() {
        assertThat(issues("title: T\ncriteria:\n  c: {value: powr, weight: -1, " + SCALE + "}\nfoo: 1\n"))
                .extracting(issue -> issue.file() + ":" + issue.line() + ":" + issue.column() + " " + issue.code())
                .contains(
                        "factors/unused.yaml:3:14 expression-unknown-name",
                        "factors/unused.yaml:3:28 bad-weight",
                        "factors/unused.yaml:4:1 unknown-key");
    }

    @Test
    void parametersOfAllRuleSetsCanBeUsed() {
        assertThat(issues("criteria: {c: {value: power * limit, " + SCALE + "}}\n"))
                .isEmpty();
    }

    @Test
    void aNullForACriterionThatTheFileLacksIsAnError() {
        MemoryFiles files = MemoryFiles.of(
                        "a.yaml",
                        "id: a\nversion: 1.0.0\ntitle: A\nfactors:\n  f:\n    use: factors/used.yaml\n    criteria:\n      pric: null\n")
                .and(
                        "factors/used.yaml",
                        "criteria:\n  price: {value: power, weight: 1, " + SCALE
                                + "}\n  other: {value: power + 1, weight: 1, " + SCALE + "}\n");
        assertThat(files.compile("a", Facts.small()).issues())
                .filteredOn(issue -> issue.code().equals("unknown-criterion"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.line()).isEqualTo(8);
                    assertThat(issue.path()).isEqualTo("factors.f.criteria.pric");
                    assertThat(issue.hint()).contains("price");
                });
    }
}
