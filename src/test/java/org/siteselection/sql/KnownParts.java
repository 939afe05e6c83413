package org.siteselection.sql;

/** A rule document whose expressions read metrics that a parameter leaves out, with whole numbers beyond those of an integer. */
final class KnownParts {
    static final String DOCUMENT = """
            id: generated
            version: 1.0.0
            title: 'Known parts \\'
            parameters: {fixed: {type: boolean, default: true}, low: {type: number, default: -3}}
            metrics: {a: {unit: kg}, b: {unit: kg}, c: {unit: kg}}
            variables:
              rate: {value: 'fixed || a > 1 ? 3 : 1'}
              needed: {value: 'fixed ? 0 : a'}
              later: {value: 'needed + (a > 1 || fixed ? 2 : c)'}
            costs:
              currency: USD
              years: 10
              discount_percent: 0
              lines:
                hall: {once: '1200000000'}
                land: {once: '1500000000'}
                staff: {annual: '300000000'}
                power: {annual: 'b * 10', growth_percent: -1}
            gates:
              far: {title: 'Far \\', when: 'needed > 30', outcome: fail, reason: R.}
              rate: {when: 'rate / 2 + 0 * b < 1.2', outcome: fail, reason: R.}
              none: {when: 'b > 1e9 && !fixed || (fixed ? 3 : a) == later + 1 && b < -1e9', outcome: fail, reason: R.}
            factors:
              f:
                weight: 1
                criteria:
                  half: {title: 'Half \\', value: '(fixed ? 7 : a) / 2 + b', scale: {type: linear, worst: 0, best: 50}, weight: 1}
                  clamped: {value: 'clamp(fixed ? 7 : a, 0, 10) / 2 + b', scale: {type: linear, worst: 0, best: 50}, weight: 1}
                  least: {value: 'min(fixed ? 3 : a, fixed ? 4 : b) / 2 + b', scale: {type: linear, worst: 0, best: 50}, weight: 1}
                  choice: {value: '(fixed ? 3 : a) / 2 > 1.2 ? b : c', scale: {type: linear, worst: 0, best: 50}, weight: 1}
                  listed: {value: '(3 in [3, a] ? 7 : c) / 2 + b', scale: {type: linear, worst: 0, best: 50}, weight: 1}
                  large: {value: '(fixed ? 2000000000 : a) * 3 + b', scale: {type: linear, worst: 0, best: 1e10}, weight: 1}
                  negative: {value: '-(fixed ? -5 : a) + b', scale: {type: linear, worst: 0, best: 50}, weight: 1}
                  lower: {value: 'b > 10 ? -(fixed ? low : a) : c', scale: {type: linear, worst: 0, best: 50}, weight: 1}
                  alone: {value: '5000000', scale: {type: linear, worst: 0, best: 1e7}, weight: 1}
                  money: {value: 'costs.once / 1000000 + b', scale: {type: linear, worst: 3000, best: 2000}, weight: 1}
                  years: {value: 'costs.present_value', scale: {type: linear, worst: 6e9, best: 5e9}, weight: 1}
                  shown: {value: 'low * 8760 * 1250', report_only: true}
            """;

    private KnownParts() {}
}
