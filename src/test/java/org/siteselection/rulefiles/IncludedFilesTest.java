package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.Point;

@Timeout(10)
class IncludedFilesTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String ENERGY = """
            title: Energy
            why: From the file.
            criteria:
              price:
                value: power
                weight: 3
                missing: {score: 40}
                scale: {type: piecewise, points: [[6, 100], [8, 50], [12, 0]]}
              pay:
                value: pay
                weight: 1
                scale: {type: linear, worst: 40, best: 20}
            """;

    private static MemoryFiles files(String ruleSet) {
        return MemoryFiles.of("a.yaml", HEAD + ruleSet).and("factors/energy.yaml", ENERGY);
    }

    private static List<Issue> issues(MemoryFiles files) {
        return files.compile("a", Facts.small()).issues();
    }

    private static RuleCriterion criterion(RuleSet rules, String path) {
        return rules.root()
                .criteria()
                .filter(c -> c.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keysBesideUseOverrideTheFile() {
        RuleSet rules = files("""
                        factors:
                          energy:
                            use: factors/energy.yaml
                            title: Power
                            weight: 2
                            criteria:
                              price:
                                missing: worst
                                scale: {points: [[5, 90], [9, 10]]}
                              pay: null
                              tax: {value: tax, weight: 7, scale: {type: linear, worst: 10, best: 0}}
                        """).sound("a", Facts.small());

        RuleFactor energy = (RuleFactor) rules.root().children().get(0);
        assertThat(energy.title()).isEqualTo("Power");
        assertThat(energy.why()).isEqualTo("From the file.");
        assertThat(energy.weight()).isEqualTo(2);
        assertThat(rules.root().criteria().map(RuleCriterion::path)).containsExactly("energy.price", "energy.tax");
        RuleCriterion price = criterion(rules, "energy.price");
        assertThat(price.weight()).isEqualTo(3);
        assertThat(price.missing()).isEqualTo(new MissingPolicy.Worst());
        assertThat(price.scale()).isEqualTo(new Piecewise(List.of(new Point(5, 90), new Point(9, 10))));
    }

    @Test
    void twoFactorsCanUseOneFile() {
        RuleSet rules = files("""
                        factors:
                          now: {use: factors/energy.yaml, weight: 1}
                          later: {use: factors/energy.yaml, weight: 1, criteria: {pay: {scale: {best: 10}}}}
                        """).sound("a", Facts.small());

        assertThat(criterion(rules, "now.pay").scale()).isEqualTo(new Linear(40, 20));
        assertThat(criterion(rules, "later.pay").scale()).isEqualTo(new Linear(40, 10));
    }

    @Test
    void filesCanUseFilesAtAnyDepth() {
        RuleSet rules = files("factors: {all: {use: factors/all.yaml, factors: {energy: {title: Mine}}}}\n")
                .and("factors/all.yaml", "use: factors/base.yaml\nwhy: All.\n")
                .and("factors/base.yaml", "factors: {energy: {use: factors/energy.yaml, title: Base, weight: 1}}\n")
                .sound("a", Facts.small());

        RuleFactor all = (RuleFactor) rules.root().children().get(0);
        assertThat(all.why()).isEqualTo("All.");
        assertThat(all.children().get(0).title()).isEqualTo("Mine");
        assertThat(criterion(rules, "all.energy.price").weight()).isEqualTo(3);
    }

    @Test
    void theTextOfAUsedFileIsPartOfTheDigest() {
        String rules = "factors: {energy: {use: factors/energy.yaml}}\n";
        RuleSet before = files(rules).sound("a", Facts.small());
        RuleSet after = files(rules)
                .and("factors/energy.yaml", ENERGY + "# a comment\n")
                .sound("a", Facts.small());
        RuleSet unused = files(rules).and("factors/other.yaml", ENERGY).sound("a", Facts.small());

        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(unused.digest()).isEqualTo(before.digest()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void anUnknownFileIsOneIssueWithTheNearestName() {
        Marked text = Marked.of(HEAD + "factors: {energy: {use: ¦factors/enery.yaml}}\n");
        List<Issue> issues = issues(MemoryFiles.of("a.yaml", text.text()).and("factors/energy.yaml", ENERGY));

        assertThat(issues).extracting(Marked::shown).containsExactly(text.at("use-unknown-file"));
        assertThat(issues.get(0).hint()).isEqualTo("Maybe 'factors/energy.yaml' was meant.");
        assertThat(issues.get(0).path()).isEqualTo("factors.energy.use");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.yaml",
                "factors/../../x.yaml",
                "/etc/passwd",
                "'factors\\energy.yaml'",
                "'C:/x.yaml'",
                "'file:///x'",
                "..",
                "' '"
            })
    void aPathThatLeavesTheDirectoryIsOneIssue(String path) {
        Marked text = Marked.of(HEAD + "factors: {energy: {use: ¦" + path + "}}\n");

        assertThat(issues(files("").and("a.yaml", text.text())))
                .extracting(Marked::shown)
                .containsExactly(text.at("use-outside"));
    }

    @Test
    void useWithoutAPathIsOneIssue() {
        Marked text = Marked.of(HEAD + "factors: {energy: {use: ¦[factors/energy.yaml]}}\n");

        assertThat(issues(files("").and("a.yaml", text.text())))
                .extracting(Marked::shown)
                .containsExactly(text.at("wrong-type"));
    }

    @Test
    void aCycleIsOneIssueThatListsTheFiles() {
        List<Issue> issues = issues(files("factors: {x: {use: factors/one.yaml}}\n")
                .and("factors/one.yaml", "factors: {two: {use: factors/two.yaml}}\n")
                .and("factors/two.yaml", "why: x\nfactors: {one: {use: factors/one.yaml}}\n"));

        assertThat(issues).extracting(Marked::shown).containsExactly("2:22 use-cycle");
        assertThat(issues.get(0).file()).isEqualTo("factors/two.yaml");
        assertThat(issues.get(0).path()).isEqualTo("factors.x.factors.two.factors.one.use");
        assertThat(issues.get(0).message()).contains("factors/one.yaml -> factors/two.yaml -> factors/one.yaml");
    }

    @Test
    void aFileThatUsesItselfIsOneIssue() {
        assertThat(issues(files("factors: {x: {use: factors/one.yaml}}\n")
                        .and("factors/one.yaml", "use: factors/one.yaml\n")))
                .extracting(Marked::shown)
                .containsExactly("1:6 use-cycle");
    }

    @Test
    void issuesAreInTheFileOfTheError() {
        Marked file = Marked.of(ENERGY.replace("worst: 40", "worst: ¦forty"));
        Issue issue = issues(files("factors: {energy: {use: factors/energy.yaml, weight: 1}}\n")
                        .and("factors/energy.yaml", file.text()))
                .get(0);
        assertThat(issue.file()).isEqualTo("factors/energy.yaml");
        assertThat(Marked.shown(issue)).isEqualTo(file.at("wrong-type"));
        assertThat(issue.path()).isEqualTo("factors.energy.criteria.pay.scale.worst");

        Marked over = Marked.of(
                HEAD + "factors: {energy: {use: factors/energy.yaml, criteria: {pay: {scale: {worst: ¦forty}}}}}\n");
        assertThat(issues(files("").and("a.yaml", over.text())))
                .extracting(i -> i.file() + " " + Marked.shown(i))
                .containsExactly("a.yaml " + over.at("wrong-type"));
    }

    @Test
    void brokenYamlInAUsedFileIsOneIssueOfThatFile() {
        assertThat(issues(files("factors: {x: {use: factors/bad.yaml}, y: {use: factors/bad.yaml}}\n"
                                .replace("}, y", ", weight: 1}, y")
                                .replace("}}\n", ", weight: 1}}\n"))
                        .and("factors/bad.yaml", "criteria: [\n")))
                .extracting(i -> i.file() + " " + i.code())
                .containsExactly("factors/bad.yaml yaml-syntax");
    }

    @Test
    void keysThatBeginWithXAreIgnored() {
        RuleSet rules = files("""
                        x_note: [anything, {goes: here}]
                        gates: {x_idea: none yet}
                        parameters: {x_later: {type: money}}
                        factors:
                          x_draft: {use: factors/not-written.yaml}
                          energy:
                            x_owner: me
                            use: factors/energy.yaml
                            criteria: {x_spare: {value: nowhere}, pay: {x_y: 1, scale: {x_z: 2}}}
                        """).sound("a", Facts.small());

        assertThat(rules.root().nodes().map(RuleNode::path))
                .containsExactly("", "energy", "energy.price", "energy.pay");
    }

    @Test
    void theNumberOfUsesOfAFileIsLimited() {
        MemoryFiles files = files("factors: {x: {use: factors/f0.yaml}}\n");
        for (int i = 0; i < 30; i++) {
            String next = "factors/f" + (i + 1) + ".yaml";
            files.and(
                    "factors/f" + i + ".yaml",
                    "factors: {a: {use: " + next + ", weight: 1}, b: {use: " + next + ", weight: 1}}\n");
        }
        files.and("factors/f30.yaml", ENERGY);

        assertThat(issues(files))
                .filteredOn(Issue::hasErrorSeverity)
                .extracting(Issue::code)
                .containsExactly("too-large");
    }
}
