import { amount, fix, percent, plural, points, score } from './format.js';

/** The answer in words, built from ranking, gates and robustness. */

/** @returns {string} who leads and by how much */
export function lead(answer) {
  const { ranking, excluded, scoreRange } = answer;
  if (ranking.length === 0) {
    return excluded.length === 0 ? 'There is no candidate yet.' : `No candidate is possible: ${plural(excluded.length, 'candidate is', 'candidates are')} excluded.`;
  }
  const [first, second] = ranking;
  if (!second) return `${first.name} scores ${score(first.score, scoreRange)}${scoreRange ? ' points' : ''}; it is the only candidate.`;
  const level = ranking.filter((entry) => entry.rank === 1);
  if (level.length > 1) return `${names(level.slice(0, 3).map((entry) => entry.name), level.length - 3)} are level at ${score(first.score, scoreRange)}${scoreRange ? ' points' : ''}.`;
  const margin = Math.abs(first.score - second.score);
  if (!scoreRange) return `${first.name} leads ${second.name}, with ${score(first.score, null)} against ${score(second.score, null)}.`;
  return `${first.name} leads ${second.name} by ${margin < 0.05 ? 'less than 0.1' : points(margin)} ${points(margin) === '1.0' ? 'point' : 'points'}.`;
}

/** @returns {?string} how sure it is; null where the verdict is not there */
export function verdict(robustness) {
  if (!robustness?.verdict) return null;
  const word = { clear: 'Clear', close: 'Close', undecided: 'Undecided' }[robustness.verdict] ?? robustness.verdict;
  const { firstShare } = robustness.verdictReason ?? {};
  const flip = robustness.smallestFlip;
  if (robustness.verdict !== 'clear' && firstShare >= 0.95 && flip) {
    const challenger = robustness.candidates.find((entry) => entry.id === flip.challenger)?.name ?? flip.challenger;
    return `${word}: moving ${fix(flip.distance * 50, 1)} % of the weight brings ${challenger} level.`;
  }
  return firstShare === undefined || firstShare === null ? `${word}.` : `${word}: it stays first in ${percent(firstShare)} of similar weightings.`;
}

/** Laws behind the conditional and unknown gates of a candidate. */
export function lawsToCheck(entry) {
  const titles = new Set();
  (entry.gates ?? [])
    .filter((gate) => gate.outcome === 'conditional' || gate.outcome === 'unknown')
    .forEach((gate) => (gate.laws ?? []).forEach((law) => titles.add(law.title)));
  return titles.size;
}

export function laws(entry) {
  if (!entry || entry.status === 'pass') return null;
  if (entry.status === 'unknown') return 'A law of the leader is unknown.';
  const count = lawsToCheck(entry);
  return count === 0 ? 'A condition is to check.' : `${plural(count, 'law')} to check.`;
}

/** @returns {?string} what the leader costs beside the cheapest */
export function cost(answer) {
  const first = answer.ranking[0];
  if (!first?.costs || first.costs.presentValue === null) return null;
  const cheapest = answer.ranking.find((entry) => entry.id === answer.costs?.cheapest);
  const { currency, years, annual } = first.costs;
  const bill = `It costs ${amount(annual, currency)} in the first year`;
  if (!cheapest || cheapest.id === first.id) return `${bill}, the least of all over ${plural(years, 'year')}.`;
  const more = first.costs.presentValue - cheapest.costs.presentValue;
  return `${bill}; over ${plural(years, 'year')} that is ${amount(more, currency)} more than in ${cheapest.name}, the cheapest.`;
}

/** The difference of two bills and the grant that levels it. */
export function level(comparison) {
  const { costs, left, right } = comparison;
  if (!costs?.level) return null;
  const dearer = costs.level.dearer === left.id ? left : right;
  const years = left.costs?.years ?? 10;
  const size = amount(costs.level.once, costs.currency);
  return `Over ${plural(years, 'year')} ${dearer.name} costs ${size} more. A grant of that size on day one, or ${amount(costs.level.annual, costs.currency)} at the end of each year, levels it.`;
}

function names(list, more) {
  const all = more > 0 ? [...list, `${more} more`] : list;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** A problem as a sentence and what to do. */
export function problemText(problem) {
  if (problem.status === 0) {
    return { title: 'No connection to the service.', advice: 'What is shown is the last answer. The page asks again when the connection is back.', retry: true };
  }
  if (problem.status === 401 || problem.status === 403) {
    return { title: problem.status === 401 ? 'This needs a token.' : 'This token does not allow it.', advice: 'Enter a token under Editor.', token: true };
  }
  if (problem.status === 429 || problem.status === 503) {
    const wait = problem.retryAfter;
    return { title: 'The service is busy.', advice: wait === null ? 'Try again in a moment.' : `The page asks again in ${plural(Math.max(1, wait), 'second')}.`, retry: true };
  }
  if (problem.status >= 500) {
    return { title: 'The service failed on this question.', advice: problem.message, retry: true };
  }
  const lines = problem.violations.map((violation) => `${violation.field}: ${violation.message}`);
  return { title: problem.message, lines, advice: 'Change the question, or reset it.', reset: true };
}
