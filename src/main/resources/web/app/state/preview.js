/**
 * What a ranking will be with other weights of the factors, until the service has answered. Exact under the weighted sum, where
 * the score is the mean of the scores of the factors, blank ones left out; the service's answer replaces it.
 *
 * @param answer a ranking with its factors
 * @param percent share of each factor in percent, by path
 * @returns null where only the service can say it: other methods, or changes inside of a factor
 */
export function preview(answer, percent) {
  if (answer?.method !== 'weighted_sum') return null;
  const paths = answer.ranking[0]?.factors?.map((factor) => factor.path) ?? [];
  if (paths.length === 0 || paths.some((path) => !(path in percent))) return null;
  const ranking = answer.ranking.map((entry) => {
    const present = entry.factors.filter((factor) => typeof factor.score === 'number');
    const sum = present.reduce((total, factor) => total + percent[factor.path], 0);
    if (!(sum > 0)) return entry;
    const factors = entry.factors.map((factor) =>
      typeof factor.score === 'number'
        ? { ...factor, weight: percent[factor.path] / 100, contribution: (percent[factor.path] / sum) * factor.score }
        : factor,
    );
    return { ...entry, factors, score: factors.reduce((total, factor) => total + (factor.contribution ?? 0), 0) };
  });
  ranking.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  ranking.forEach((entry, i) => {
    const before = ranking[i - 1];
    ranking[i] = { ...entry, rank: before && before.score - entry.score < 1e-9 ? before.rank : i + 1 };
  });
  return { ...answer, ranking };
}
