import { fix, money, score } from './format.js';

/** Classes of the map: five to seven equal steps with round edges, from pale to deep. */

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * @param show score | cost
 * @returns {{edges, of, step, text, short, title}} {@code of} gives the class of an entry, null where it has no value
 */
export function bins(answer, show) {
  const cost = show === 'cost';
  const value = (entry) => (cost ? entry.costs?.presentValue ?? null : entry.score ?? null);
  const values = answer.ranking.map(value).filter((one) => one !== null);
  const unit = cost ? 1e6 : 1;
  const low = values.length ? Math.min(...values) / unit : 0;
  const high = values.length ? Math.max(...values) / unit : 1;
  const width = STEPS.find((step) => Math.ceil(high / step) - Math.floor(low / step) <= 7) ?? niceAbove((high - low) / 6);
  const start = Math.floor(low / width + 1e-9);
  const count = Math.max(1, Math.ceil(high / width - 1e-9) - start);
  const edges = Array.from({ length: count + 1 }, (_, i) => (start + i) * width);
  const step = (i) => (count === 1 ? 3 : Math.round((i / (count - 1)) * 6));
  const range = answer.scoreRange;
  // Where lower scores are better, the deep colors are still for the better ones.
  const turned = !cost && answer.higherIsBetter === false;
  const digits = width >= 1 ? 0 : width >= 0.1 ? 1 : 2;
  const currency = answer.ranking.find((entry) => entry.costs)?.costs.currency;
  return {
    edges,
    step: (i) => step(turned ? count - 1 - i : i),
    of: (entry) => {
      const one = value(entry);
      if (one === null) return null;
      const i = Math.max(0, Math.min(count - 1, Math.floor(one / unit / width + 1e-9) - start));
      return step(turned ? count - 1 - i : i);
    },
    text: (edge) => fix(edge, digits),
    short: (entry) => (value(entry) === null ? '–' : cost ? money(value(entry)) : score(value(entry), range)),
    title: cost ? `million ${currency}, present value` : range ? 'points' : 'score',
  };
}

function niceAbove(width) {
  const power = 10 ** Math.floor(Math.log10(width || 1));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= width);
}
