package org.siteselection.sql;

/** A rule document with all scales, operators, policies for missing values, gates of three values and costs. */
final class AllScales {
    static final String DOCUMENT = """
            id: generated
            version: 1.0.0
            title: All
            field: states
            parameters:
              size: {type: number, default: 250}
              country: {type: string, default: CN}
              open: {type: boolean, default: true}
            metrics: {a: {unit: kg}, b: {unit: kg}, c: {unit: kg}, d: {unit: kg}, e: {unit: kg}}
            variables:
              price: {value: 'has(a) ? a : b', unit: USD}
              cents: {value: 'price * 100 % 7'}
            costs:
              currency: USD
              years: 10
              discount_percent: 8
              lines:
                power: {annual: 'price * size * 10', growth_percent: 2}
                hall: {once: 'abs(c) * 1300', missing: 20000}
                grant: {once: '-2000 * max(d, 0)', missing: 0}
                later: {annual: 'e * 3', from_year: 3, to_year: 5}
            gates:
              law: {when: 'country in ["CN", "IR"] && a >= 2', outcome: conditional, reason: R.}
              grid: {when: '!(b < 0.3 || c == 1) && has(d)', outcome: fail, reason: R.}
              ratio: {when: '10 / c > 5 || c == 0', outcome: conditional, reason: R.}
              choice: {when: '(open ? d : e) != b ? e in [0, 1, 2] : a - b > 0.1', outcome: conditional, reason: R.}
            factors:
              first:
                weight: 30
                criteria:
                  linear: {value: 'a', weight: 3, scale: {type: linear, worst: 0, best: 50}, missing: exclude}
                  narrow: {value: 'b + 2000', weight: 1, scale: {type: linear, worst: 2010, best: 2001}, missing: worst}
                  log: {value: 'exp(min(c, 5) / 3)', weight: 0, scale: {type: log, worst: 1, best: 100}}
                  pieces: {value: '(a - b) * 2', weight: 2, scale: {type: piecewise, points: [[-10, 0], [0, 40], [30, 100]]}}
              second:
                weight: 20
                criteria:
                  band: {value: 'abs(d)', weight: 2, scale: {type: target, zero_below: 0, full_from: 1, full_to: 3, zero_above: 60}}
                  decay: {value: 'price', weight: 1, scale: {type: half_life, full: 1, half: 5}, missing: {score: 40}}
                  steps: {value: 'cents', weight: 1, scale: {type: steps, table: [[0, 100], [0.3, 60], [5, 10]], above: 5}}
                  classes: {value: 'clamp(e, 0, 2)', weight: 1, scale: {type: categories, table: {"0": 0, "1": 100, "2": 50}}}
                  same: {value: 'pow(abs(c), 0.5) * 10', weight: 1, scale: {type: identity}}
              third:
                weight: 50
                weighting: {method: rank_order_centroid, order: [inner, other]}
                factors:
                  inner:
                    criteria:
                      position: {value: electricity_price_industrial, weight: 2, goal: minimize, scale: {type: relative, by: rank}}
                      share: {value: union_membership_private, weight: 1, goal: maximize, scale: {type: relative, by: sum}}
                      z: {value: right_to_work, weight: 1, goal: maximize, scale: {type: relative, by: z_score}}
                  other:
                    criteria:
                      money: {value: costs.present_value, weight: 1, scale: {type: linear, worst: 500000, best: 0}}
                      root: {value: 'sqrt(abs(c) + 0.1) + log10(abs(d) + 1) + ln(abs(e) + 1)', weight: 1, scale: {type: linear, worst: 0, best: 20}}
                      fault: {value: '1 / (e - 1)', weight: 1, scale: {type: linear, worst: -1, best: 1}}
                      shown: {value: '1 / a', report_only: true}
            """;

    private AllScales() {}
}
