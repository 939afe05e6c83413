import { html, nothing, svg } from 'lit';
import { store } from '../state/store.js';
import { figure, fix, money, percent, points, score, statusOf, statusWord, words } from '../text/format.js';
import { localName, NAMES } from '../text/states.js';
import { sources, waiting } from './loading.js';
import { Part } from './part.js';

/** A candidate: reasons, laws, costs line by line, criteria with value, unit, score, points, year and source. */
class SitePlace extends Part {
  render() {
    const entry = store.selected;
    const { detail, ranking } = store.loaders;
    if (!entry) return ranking.loading ? waiting(ranking, 'The ranking') ?? nothing : html`<p class="hint">Choose a candidate on the map or in the ranking.</p>`;
    const range = ranking.answer.scoreRange;
    const full = [...(detail.answer?.ranking ?? []), ...(detail.answer?.excluded ?? [])].find((one) => one.id === entry.id);
    const excluded = statusOf(entry) === 'excluded';
    const fresh = detail.current;
    return html`<article class="place">
      <header>
        <h2>${entry.name}</h2>
        <p class="lead">${excluded ? html`Excluded` : html`Rank ${entry.rank} of ${ranking.answer.ranking.length} · <b>${score(entry.score, range)}</b>${range ? ' points' : ''}`}
          <span class="status ${statusOf(entry)}">${statusWord(entry)}</span></p>
        ${excluded ? html`<p>${entry.reason}</p>` : nothing}
        ${!excluded && entry.completeness < 1 ? html`<p class="hint">${percent(entry.completeness)} of the weight has figures${entry.scoreInterval ? `; with all of them the score would be ${points(entry.scoreInterval[0])} to ${points(entry.scoreInterval[1])}` : ''}.</p>` : nothing}
        ${!excluded && entry.inheritedShare ? html`<p class="hint">${percent(entry.inheritedShare)} of the weight has figures that ${localName(entry.name, store.inside)} inherits; they are marked with the place from which they come.</p>` : nothing}
        ${excluded ? nothing : html`<p class="row"><button @click=${() => this.#compare(entry)}>Compare with ${localName(this.#other(entry)?.name ?? 'another', store.inside)}</button>
          ${entry.id in NAMES && store.countyRulesId && !store.inside ? html`<button @click=${() => store.openCounties(entry.id)}>Counties of ${entry.name}</button>` : nothing}</p>`}
      </header>
      ${this.#reasons(entry.reasons ? entry : full ?? entry)}
      ${this.#laws(entry)}
      ${this.#costs(full ?? entry, fresh)}
      ${full?.factors ? full.factors.map((factor) => this.#factor(factor, ranking.answer)) : excluded ? nothing : waiting(detail, 'The criteria') ?? nothing}
    </article>`;
  }

  #other(entry) {
    const ranked = store.loaders.ranking.answer.ranking;
    return ranked.find((one) => one.id !== entry.id);
  }

  #compare(entry) {
    const other = this.#other(entry);
    if (other) store.go({ vs: [other.id, entry.id], tab: 'compare' });
  }

  #reasons(entry) {
    const reasons = entry.reasons ?? [];
    if (!reasons.length) return nothing;
    const list = (kind, title) => {
      const some = reasons.filter((reason) => reason.kind === kind);
      return some.length ? html`<h3>${title}</h3><ul class="reasons ${kind}">${some.map((reason) => html`<li>${reason.text}</li>`)}</ul>` : nothing;
    };
    return html`<section>${list('strength', 'Strengths')}${list('weakness', 'Weaknesses')}</section>`;
  }

  #laws(entry) {
    const gates = entry.gates ?? [];
    if (!gates.length) return nothing;
    const open = gates.filter((gate) => gate.outcome !== 'pass');
    const listed = new Set();
    return html`<section><h3>Laws and conditions</h3>
      ${open.length === 0 ? html`<p>No condition of these rules applies.</p>` : open.map((gate) => html`<div class="gate">
        <p><span class="status ${gate.outcome === 'unknown' ? 'unknown' : gate.outcome === 'waived' ? 'pass' : 'conditional'}">${gate.outcome}</span> <b>${gate.title ?? gate.id}</b></p>
        <p>${gate.reason}</p>
        ${(gate.laws ?? []).length ? html`<ul class="laws">${gate.laws.map((law) => this.#law(law, listed))}</ul>` : nothing}</div>`)}
    </section>`;
  }

  /** A law that another gate lists already is named only. */
  #law(law, listed) {
    const again = listed.has(law.title);
    listed.add(law.title);
    const standing = { in_force: 'in force', enjoined: 'enjoined', unknown: 'standing not checked' }[law.standing] ?? law.standing;
    const when = [law.effective ? `effective ${law.effective}` : law.year ? `of ${law.year}` : null, standing, law.expires ? `expires ${law.expires}` : null].filter(Boolean).join(', ');
    const link = /^https?:\/\//.test(law.url ?? '');
    const name = html`<b>${link ? html`<a href=${law.url} rel="noreferrer noopener">${law.title}</a>` : law.title}</b>`;
    if (again) return html`<li>${name} <span class="muted">see above</span></li>`;
    const [first, rest] = cut(law.effect ?? '');
    return html`<li><p>${name} <span class="muted">${when}</span></p>
      <p>${first}</p>${rest ? html`<details class="more"><summary>The whole effect</summary><p>${rest}</p></details>` : nothing}
      <p class="muted">Source ${sources([law.source])}</p></li>`;
  }

  #costs(entry, fresh) {
    const { costs } = entry;
    if (!costs) return nothing;
    const { currency, years, discountPercent } = costs;
    const blank = new Set((costs.missing ?? []).map((line) => line.id ?? line));
    const once = costs.lines.some((line) => line.once);
    const most = Math.max(1, ...costs.lines.map((line) => Math.abs(line.presentValue ?? 0)));
    return html`<section><h3>Costs</h3>
      <p>${costs.presentValue === null ? 'A figure is missing, so there is no total.' : html`<b>${money(costs.annual)} ${currency}</b> in the first year${costs.once ? html`, ${money(costs.once)} once` : nothing}; present value <b>${money(costs.presentValue)}</b> over ${years} years at ${fix(discountPercent, 1)} %.`}</p>
      <div class="scroll" tabindex="0"><table><thead><tr><th>Line, in ${currency}</th><th class="num">Year 1</th>${once ? html`<th class="num">Once</th>` : nothing}<th class="num">Present&nbsp;value</th><th aria-hidden="true"></th></tr></thead>
        <tbody>${costs.lines.filter((line) => line.annual || line.once || line.presentValue || line.annual === null || blank.has(line.id)).map((line) => html`<tr>
          <th scope="row" title=${line.why ?? nothing}>${line.title ?? words(line.id)}</th><td class="num">${line.annual === 0 ? '' : money(line.annual)}</td>${once ? html`<td class="num">${line.once ? money(line.once) : ''}</td>` : nothing}<td class="num">${money(line.presentValue)}</td>
          <td class="spark"><svg viewBox="0 0 40 8" width="40" height="8" aria-hidden="true"><rect class="c1" width=${(Math.abs(line.presentValue ?? 0) / most) * 40} height="8"/></svg></td></tr>`)}</tbody></table></div>
      ${fresh && costs.lines.some((line) => line.figures?.length) ? html`<details class="fold"><summary>Figures of the costs</summary><div class="scroll" tabindex="0"><table><tbody>
        ${[...new Map(costs.lines.flatMap((line) => line.figures ?? []).map((one) => [one.metric, one])).values()].map((one) => html`<tr><th scope="row">${words(one.metric)}${one.from ? html` <span class="flag">from ${one.from}</span>` : nothing}</th><td class="num">${figure(one.value, one.unit)}</td><td class="num">${one.year ?? ''}</td><td>${sources(one.source ? [one.source] : [])}</td></tr>`)}
      </tbody></table></div></details>` : nothing}
    </section>`;
  }

  #factor(factor, answer) {
    const index = (answer.ranking[0]?.factors ?? []).findIndex((one) => one.path === factor.path);
    const rows = [...flat(factor)];
    return html`<section class="factor"><h3><svg width="10" height="10" aria-hidden="true"><rect class=${`f${Math.max(0, index) % 8}`} width="10" height="10" rx="2"/></svg>
        ${factor.title ?? factor.id} <span class="muted">${percent(factor.weight)} of the weight${factor.score === null || factor.score === undefined ? '' : `, score ${points(factor.score)}`}${factor.contribution === null || factor.contribution === undefined ? '' : `, ${points(factor.contribution)} points`}</span></h3>
      <div class="scroll" tabindex="0"><table class="criteria"><thead><tr><th>Criterion</th><th class="num">Value</th><th>Score</th><th class="num">Points</th><th>Source</th></tr></thead>
      <tbody>${rows.map((row) => this.#criterion(row))}</tbody></table></div></section>`;
  }

  #criterion(row) {
    const stale = (store.loaders.detail.answer?.warnings ?? []).some((warning) => warning.code === 'stale-fact' && warning.message.includes(row.path));
    const marks = [row.missing ? missing(row.missing) : null, stale ? 'stale' : null, row.from ? `from ${row.from}` : null].filter(Boolean);
    return html`<tr class=${row.reportOnly ? 'aside' : ''}><th scope="row" title=${row.why ?? nothing}>${row.title ?? row.id}${marks.length ? html` <span class="flag">${marks.join(', ')}</span>` : nothing}</th>
      <td class="num">${row.value === null || row.value === undefined ? '–' : figure(row.value, row.unit)}</td>
      <td class="spark">${row.score === null || row.score === undefined ? html`<span class="muted">${row.reportOnly ? 'report' : '–'}</span>` : html`<svg viewBox="0 0 40 8" width="40" height="8" aria-hidden="true">${svg`<rect class="trough" width="40" height="8"/><rect class="c1" width=${Math.max(0, Math.min(100, row.score)) * 0.4} height="8"/>`}</svg> ${fix(row.score, 0)}`}</td>
      <td class="num">${row.reportOnly || row.contribution === null || row.contribution === undefined ? '' : points(row.contribution)}</td>
      <td class="source">${row.year ?? ''} ${sources(row.sources)}</td></tr>`;
  }
}

/** The first sentences of a long text, and its rest. */
function cut(text) {
  if (text.length <= 220) return [text, ''];
  const end = Math.max(text.lastIndexOf('. ', 220), text.lastIndexOf('; ', 220));
  const at = end > 60 ? end + 1 : text.lastIndexOf(' ', 200);
  return [text.slice(0, at), text.slice(at).trim()];
}

const missing = (how) => (how === 'reweight' ? 'missing, siblings carry its weight' : how === 'worst' ? 'missing, counted as the worst' : 'missing');

function* flat(factor) {
  for (const inner of factor.factors ?? []) yield* flat(inner);
  yield* factor.criteria ?? [];
}

customElements.define('site-place', SitePlace);
