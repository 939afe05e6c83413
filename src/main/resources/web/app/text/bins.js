import { fix, money, score } from './format.js';

/** Classes of the map: equal steps between round edges, from pale to deep. The outer classes are open, for outliers. */

const STEPS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const MOST = 7;

/**
 * @param show score | cost
 * @returns {{edges, steps, step, of, text, short, title}} {@code edges} lie between the classes, so they are one fewer;
 *     {@code of} gives the color 0..6 of an entry, null where it has no value
 */
export function bins(answer, show) {
  const cost = show === 'cost';
  const value = (entry) => (cost ? entry.costs?.presentValue ?? null : entry.score ?? null);
  const unit = cost ? 1e6 : 1;
  const values = answer.ranking.map(value).filter((one) => one !== null).map((one) => one / unit).sort((a, b) => a - b);
  // A tenth at both ends is left to the open classes; one far place does not make all others alike.
  const low = values[Math.floor((values.length - 1) * 0.1)] ?? 0;
  const high = values[Math.ceil((values.length - 1) * 0.9)] ?? 1;
  const count = (width) => Math.floor(high / width) - Math.ceil(low / width) + 2;
  const width = STEPS.find((step) => count(step) <= MOST) ?? STEPS.at(-1);
  const start = Math.ceil(low / width - 1e-9);
  const steps = values.length < 2 ? 1 : Math.max(2, count(width));
  const edges = Array.from({ length: steps - 1 }, (_, i) => (start + i) * width);
  const color = (i) => (steps === 1 ? 3 : Math.round((i / (steps - 1)) * 6));
  // Where lower scores are better, the deep colors are still for the better ones.
  const turned = !cost && answer.higherIsBetter === false;
  const step = (i) => color(turned ? steps - 1 - i : i);
  const range = answer.scoreRange;
  const digits = width >= 1 ? 0 : width >= 0.1 ? 1 : width >= 0.01 ? 2 : 3;
  const currency = answer.ranking.find((entry) => entry.costs)?.costs.currency;
  return {
    edges,
    steps,
    step,
    of: (entry) => {
      const one = value(entry);
      return one === null ? null : step(edges.filter((edge) => one / unit >= edge - 1e-9).length);
    },
    text: (edge) => fix(edge, digits),
    short: (entry) => (value(entry) === null ? '–' : cost ? money(value(entry)) : score(value(entry), range)),
    title: cost ? `million ${currency}, present value` : range ? 'points' : 'score',
  };
}
