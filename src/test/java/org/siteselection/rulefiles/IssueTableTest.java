package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.rules.Issue;

/** Every issue of the readers: one fault gives one issue, at the marked position. */
class IssueTableTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String SCALE = "scale: {type: linear, worst: 12, best: 2}";
    private static final String SOUND = "factors: {f: {criteria: {c: {value: power, " + SCALE + "}}}}\n";

    private static void check(String code, String path, String marked) {
        Marked text = Marked.of(marked);
        // The criteria of these small documents read the two metrics of the catalogue.
        List<Issue> issues = MemoryFiles.compile(text.text()).issues().stream()
                .filter(issue -> !issue.code().equals("metric-counted-twice"))
                .toList();

        assertThat(issues).describedAs("%s", issues).hasSize(1);
        Issue issue = issues.get(0);
        assertThat(Marked.shown(issue)).isEqualTo(text.at(code));
        assertThat(issue.path()).isEqualTo(path);
        assertThat(issue.file()).isEqualTo("a.yaml");
        assertThat(issue.message()).endsWith(".");
        assertThat(issue.severity())
                .isEqualTo(code.equals("metric-known") ? Issue.Severity.WARNING : Issue.Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing-key      | id      | ¦version: 1.0.0; title: A
            missing-key      | version | ¦id: a; title: A
            missing-key      | title   | ¦id: a; version: 1.0.0
            id-not-file-name | id      | id: ¦b; version: 1.0.0; title: A
            wrong-type       | id      | id: ¦12; version: 1.0.0; title: A
            wrong-type       | id      | id: ¦[a]; version: 1.0.0; title: A
            bad-version      | version | id: a; version: ¦1.0; title: A
            bad-version      | version | id: a; version: ¦v1.0.0; title: A
            wrong-type       | version | id: a; version: ¦[1]; title: A
            wrong-type       | title   | id: a; version: 1.0.0; title: ¦{en: A}
            """)
    void heads(String code, String path, String head) {
        check(code, path, head.replace("; ", "\n") + "\n" + SOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown-key       | wieght            | ¦wieght: 1
            wrong-type        | description       | description: ¦[a]
            unknown-method    | method            | method: ¦weighted_summ
            wrong-type        | method            | method: ¦3
            unknown-field     | field             | field: ¦state
            unknown-field     | field.from        | field: {from: ¦here}
            unknown-field     | field.except      | field: {from: candidates, ¦except: [TX]}
            missing-key       | field.from        | field: ¦{except: [TX]}
            unknown-key       | field.exept       | field: {from: states, ¦exept: [TX]}
            wrong-type        | field.except      | field: {from: states, except: ¦TX}
            wrong-type        | field.except[1]   | field: {from: states, except: [TX, ¦5]}
            wrong-type        | metrics           | metrics: ¦[power]
            wrong-type        | metrics.m         | metrics: {m: ¦percent}
            metric-known      | metrics.power     | metrics: {¦power: {unit: percent}}
            bad-id            | metrics.Rate      | metrics: {¦Rate: {unit: percent}}
            bad-id            | metrics.in        | metrics: {¦in: {unit: percent}}
            unknown-key       | metrics.m.units   | metrics: {m: {¦units: percent}}
            """)
    void topLevel(String code, String path, String line) {
        check(code, path, HEAD + SOUND + line + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing-key       | p.type     | p: ¦{default: 1}
            missing-key       | p.default  | p: ¦{type: number}
            missing-key       | p.default  | p: ¦{type: number, default: null}
            unknown-type      | p.type     | p: {type: ¦int, default: 1}
            wrong-type        | p.type     | p: {type: ¦1, default: 1}
            wrong-type        | p.min      | p: {type: number, default: 1, min: ¦low}
            bad-id            | parentCo   | ¦parentCo: {type: number, default: 1}
            bad-id            | true       | ¦true: {type: number, default: 1}
            name-clash        | power      | ¦power: {type: number, default: 1}
            parameter-bounds  | p.min      | p: {type: string, default: a, min: ¦1}
            parameter-bounds  | p.max      | p: {type: boolean, default: true, max: ¦1}
            parameter-bounds  | p.min      | p: {type: number, default: 1, min: ¦2, max: 1}
            parameter-enum    | p.enum     | p: {type: string, default: a, enum: ¦[]}
            parameter-enum    | p.enum[1]  | p: {type: string, default: a, enum: [a, ¦1]}
            parameter-enum    | p.enum[1]  | p: {type: number, default: 5, min: 2, enum: [5, ¦1]}
            wrong-type        | p.enum     | p: {type: string, default: a, enum: ¦a}
            wrong-type        | p.enum[0]  | p: {type: string, default: a, enum: [¦[a]]}
            parameter-default | p.default  | p: {type: number, default: ¦"1"}
            parameter-default | p.default  | p: {type: number, default: ¦[1]}
            parameter-default | p.default  | p: {type: boolean, default: ¦yes}
            parameter-default | p.default  | p: {type: string, default: ¦true}
            parameter-default | p.default  | p: {type: number, default: ¦0, min: 1}
            parameter-default | p.default  | p: {type: string, default: ¦c, enum: [a, b]}
            unknown-key       | p.defalt   | p: {type: number, default: 1, ¦defalt: 2}
            """)
    void parameters(String code, String path, String parameter) {
        check(code, "parameters." + path, HEAD + SOUND + "parameters:\n  " + parameter + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing-key             | g.when    | g: ¦{outcome: fail, reason: r}
            missing-key             | g.outcome | g: ¦{when: power > 1, reason: r}
            missing-key             | g.reason  | g: ¦{when: power > 1, outcome: fail}
            wrong-type              | g.reason  | g: {when: power > 1, outcome: fail, reason: ¦[r]}
            wrong-type              | g.when    | g: {when: ¦[power], outcome: fail, reason: r}
            unknown-outcome         | g.outcome | g: {when: power > 1, outcome: ¦failed, reason: r}
            expression-type         | g.when    | g: {when: ¦power, outcome: fail, reason: r}
            expression-unknown-name | g.when    | g: {when: 1 < ¦powr, outcome: fail, reason: r}
            bad-id                  | g-1       | ¦g-1: {when: power > 1, outcome: fail, reason: r}
            unknown-key             | g.waived  | g: {when: power > 1, outcome: fail, reason: r, ¦waived: true}
            wrong-type              | g         | g: ¦power > 1
            """)
    void gates(String code, String path, String gate) {
        check(code, "gates." + path, HEAD + SOUND + "gates:\n  " + gate + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wrong-type           | factors                 | title: A; factors: ¦[f]
            empty-factor         | factors                 | title: A; factors: ¦{}
            empty-factor         | factors                 | title: A; factors: ¦{f: null}
            empty-factor         | factors                 | title: A; factors: ¦{x_f: {}}
            wrong-type           | factors.f               | title: A; factors: {f: ¦1}
            empty-factor         | factors.f               | title: A; factors: {¦f: {why: b}}
            empty-factor         | factors.f.factors       | title: A; factors: {f: {factors: ¦{}}}
            empty-factor         | factors.f.criteria      | title: A; factors: {f: {¦criteria: {}}}
            wrong-type           | factors.f.criteria      | title: A; factors: {f: {criteria: ¦[]}}
            wrong-type           | factors.f.criteria.c    | title: A; factors: {f: {criteria: {c: ¦power}}}
            empty-factor         | factors.f.criteria      | title: A; factors: {f: {¦criteria: {c: {value: power, report_only: true}}}}
            factors-and-criteria | factors.f.criteria      | title: A; factors: {f: {factors: {g: {criteria: {c: C}}}, ¦criteria: {c: C}}}
            bad-id               | factors.F               | title: A; factors: {¦F: {criteria: {c: C}}}
            bad-id               | factors.f.criteria.c-1  | title: A; factors: {f: {criteria: {¦c-1: C}}}
            missing-key          | factors.f.weight        | title: A; factors: {f: ¦{criteria: {c: C}}, g: {weight: 1, criteria: {c: C}}}
            bad-weight           | factors.f.weight        | title: A; factors: {f: {weight: ¦-1, criteria: {c: C}}, g: {weight: 1, criteria: {c: C}}}
            bad-weight           | factors                 | title: A; ¦factors: {f: {weight: 0, criteria: {c: C}}, g: {weight: 0, criteria: {c: C}}}
            wrong-type           | factors.f.weight        | title: A; factors: {f: {weight: ¦"1", criteria: {c: C}}}
            unknown-key          | factors.f.critera       | title: A; factors: {f: {criteria: {c: C}, ¦critera: {}}}
            """)
    void factors(String code, String path, String lines) {
        String criterion = "{value: power, " + SCALE + "}";
        check(
                code,
                path,
                "id: a\nversion: 1.0.0\n"
                        .concat(lines.replace("; ", "\n").replace("C}", criterion + "}"))
                        .replace("¦title: A", "title: A")
                        .replace("id: a", lines.startsWith("¦") ? "¦id: a" : "id: a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            missing-key                 | .value         | ¦{SCALE}
            missing-key                 | .scale         | ¦{value: power}
            wrong-type                  | .value         | {value: ¦[power], SCALE}
            wrong-type                  | .scale         | {value: power, scale: ¦linear}
            unknown-goal                | .goal          | {value: power, SCALE, goal: ¦min}
            goal-contradicts-scale      | .goal          | {value: power, SCALE, goal: ¦maximize}
            goal-refused                | .goal          | {value: power, scale: {type: target, zero_below: 1, full_from: 2, full_to: 3, zero_above: 4}, ¦goal: maximize}
            unknown-missing             | .missing       | {value: power, SCALE, missing: ¦excluded}
            missing-key                 | .missing.score | {value: power, SCALE, missing: ¦{}}
            scale-score                 | .missing.score | {value: power, SCALE, missing: {score: ¦101}}
            unknown-key                 | .missing.skore | {value: power, SCALE, missing: {score: 1, ¦skore: 2}}
            wrong-type                  | .report_only   | {value: power, SCALE, report_only: ¦yes}
            wrong-type                  | .report_only   | {value: power, SCALE, report_only: ¦on}
            wrong-type                  | .report_only   | {value: power, SCALE, report_only: ¦1}
            bad-weight                  | .weight        | {value: power, SCALE, weight: ¦-0.5}
            unknown-key                 | .scal          | {value: power, SCALE, ¦scal: 1}
            expression-unknown-name     | .value         | {value: 2 * ¦powr, SCALE}
            expression-unknown-function | .value         | {value: 2 * ¦abz(power), SCALE}
            expression-syntax           | .value         | {value: 2 * ¦* power, SCALE}
            expression-syntax           | .value         | {value: "¦", SCALE}
            expression-arguments        | .value         | {value: "2 * ¦abs(power, pay)", SCALE}
            expression-type             | .value         | {value: ¦power > 2, SCALE}
            expression-type             | .value         | {value: ¦true, SCALE}
            expression-type             | .value         | {value: 2 + ¦'a', SCALE}
            expression-number           | .value         | {value: power + ¦1e999, SCALE}
            """)
    void criteria(String code, String path, String criterion) {
        String text = criterion.replace("SCALE", SCALE);
        check(code, "factors.f.criteria.c" + path, HEAD + "factors: {f: {criteria: {c: " + text + "}}}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing-key    |            | ¦{worst: 1, best: 2}
            unknown-scale  | .type      | {type: ¦liner, worst: 1, best: 2}
            missing-key    | .best      | ¦{type: linear, worst: 1}
            wrong-type     | .best      | {type: linear, worst: 1, best: ¦two}
            scale-anchors  | .best      | {type: linear, worst: 1, best: ¦1.0}
            scale-anchors  | .worst     | {type: log, worst: ¦0, best: 1}
            scale-anchors  | .best      | {type: log, worst: 1, best: ¦-1}
            unknown-key    | .bst       | {type: linear, worst: 1, best: 2, ¦bst: 3}
            unknown-key    | .worst     | {type: identity, ¦worst: 3}
            missing-key    | .points    | ¦{type: piecewise}
            wrong-type     | .points    | {type: piecewise, points: ¦5}
            scale-anchors  | .points    | {type: piecewise, points: ¦[]}
            scale-anchors  | .points    | {type: piecewise, points: ¦[[1, 2]]}
            wrong-type     | .points[1] | {type: piecewise, points: [[1, 2], ¦[1]]}
            wrong-type     | .points[1] | {type: piecewise, points: [[1, 2], ¦3]}
            wrong-type     | .points[1][0] | {type: piecewise, points: [[1, 2], [¦x, 3]]}
            scale-order    | .points[1][0] | {type: piecewise, points: [[1, 2], [¦1, 3]]}
            scale-order    | .points[2][0] | {type: piecewise, points: [[1, 2], [3, 3], [¦2, 4]]}
            scale-score    | .points[1][1] | {type: piecewise, points: [[1, 2], [2, ¦101]]}
            scale-order    | .full_from | {type: target, zero_below: 2, full_from: ¦1, full_to: 3, zero_above: 4}
            missing-key    | .full_to   | ¦{type: target, zero_below: 0, full_from: 1, zero_above: 4}
            scale-anchors  | .half      | {type: half_life, full: 1, half: ¦0}
            missing-key    | .above     | ¦{type: steps, table: [[1, 2]]}
            scale-score    | .above     | {type: steps, table: [[1, 2]], above: ¦-1}
            scale-anchors  | .table     | {type: steps, table: ¦[], above: 1}
            scale-order    | .table[1][0] | {type: steps, table: [[2, 1], [¦1, 2]], above: 1}
            missing-key    | .table     | ¦{type: categories}
            wrong-type     | .table     | {type: categories, table: ¦[1]}
            scale-category | .table     | {type: categories, table: ¦{}}
            scale-category | .table.a   | {type: categories, table: {1: 2, ¦a: 2}}
            scale-category | .table.1.0 | {type: categories, table: {1: 2, ¦1.0: 2}}
            scale-score    | .table.1   | {type: categories, table: {1: ¦200}}
            wrong-type     | .table.1   | {type: categories, table: {1: ¦high}}
            """)
    void scales(String code, String path, String scale) {
        String where = "factors.f.criteria.c.scale" + (path == null ? ".type" : path);
        check(code, where, HEAD + "factors: {f: {criteria: {c: {value: power, scale: " + scale + "}}}}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wrong-type         | expect               | ¦TX
            wrong-type         | expect[0]            | [¦TX]
            empty-expectation  | expect[0]            | [¦{name: n}]
            empty-expectation  | expect[0]            | [¦{status: {}}]
            empty-expectation  | expect[0].order      | [{order: ¦[TX]}]
            wrong-type         | expect[0].order      | [{order: ¦TX}]
            wrong-type         | expect[0].leader     | [{leader: ¦5}]
            wrong-type         | expect[0].score      | [{score: ¦5}]
            wrong-type         | expect[0].score.id   | [{score: {id: ¦5, min: 1}}]
            missing-key        | expect[0].score.id   | [{score: ¦{min: 1}}]
            missing-key        | expect[0].score.min  | [{score: ¦{id: TX}}]
            unknown-key        | expect[0].score.mim  | [{score: {id: TX, max: 100, ¦mim: 3}}]
            unknown-status     | expect[0].status.TX  | [{status: {TX: ¦passed}}]
            unknown-parameter  | expect[0].parameters.q | [{status: {TX: pass}, parameters: {¦q: 1}}]
            bad-parameter      | expect[0].parameters.p | [{status: {TX: pass}, parameters: {p: ¦0}}]
            bad-parameter      | expect[0].parameters.p | [{status: {TX: pass}, parameters: {p: ¦one}}]
            wrong-type         | expect[0].parameters.p | [{status: {TX: pass}, parameters: {p: ¦[1]}}]
            wrong-type         | expect[0].facts.TX   | [{status: {TX: pass}, facts: {TX: ¦1}}]
            wrong-type         | expect[0].facts.TX.power | [{status: {TX: pass}, facts: {TX: {power: ¦low}}}]
            unknown-key        | expect[0].leeder     | [{leader: TX, ¦leeder: TX}]
            expectation-failed | expect[0]            | [{leader: ¦FL}]
            """)
    void expectations(String code, String path, String expect) {
        check(
                code,
                path,
                HEAD + SOUND + "parameters: {p: {type: number, default: 1, min: 1}}\n"
                        + "gates: {g: {when: p > 9, outcome: fail, reason: r}}\nexpect: " + expect + "\n");
    }
}
