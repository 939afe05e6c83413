import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { scenarios } from '../state/requests.js';
import { store } from '../state/store.js';
import { fix, money, percent, plural, score, statusOf, statusWord } from '../text/format.js';
import { localName } from '../text/states.js';
import { calm, Part } from './part.js';
import { choose } from './site-map.js';

/** The ranking as stacked bars: a segment per factor or cost line, the score or the bill at its end. */
class SiteRanking extends Part {
  render() {
    const { view, loaders, ruleSet } = store;
    const answer = loaders.ranking.answer;
    if (!answer && store.stuck) return nothing;
    if (!answer) return html`<section class="ranking" aria-busy="true"><h2>Ranking</h2>${Array.from({ length: 8 }, () => html`<p class="bone">Candidate</p>`)}</section>`;
    const costs = view.show === 'cost' && answer.ranking.some((entry) => entry.costs);
    const ranked = costs ? byCost(answer.ranking) : answer.ranking;
    const shown = view.all ? ranked : ranked.filter((entry, i) => i < 10 || entry.id === view.sel || view.vs.includes(entry.id) || store.sites.some((site) => site.id === entry.id));
    const parts = costs ? costParts(ranked) : factorParts(answer);
    const top = costs ? Math.max(...shown.map((entry) => total(entry)), 1) : answer.scoreRange ? Math.max(10, Math.ceil(Math.max(...ranked.map((entry) => entry.scoreInterval?.[1] ?? entry.score), 0) / 10) * 10) : null;
    const currency = ranked.find((entry) => entry.costs)?.costs.currency;
    const bounds = top === null ? spread(ranked) : null;
    return html`<section class="ranking ${loaders.ranking.loading ? 'busy' : ''} ${costs ? 'money' : ''}" aria-label="Ranking">
      <h2>Ranking</h2>
      ${this.#scenarios(ruleSet)}
      ${parts.length ? html`<p class="parts" aria-label="Colors of the bars">${parts.map((part, i) => html`<span><svg width="10" height="10" aria-hidden="true"><rect class=${part.tone} width="10" height="10" rx="2"/></svg>${part.title}</span>`)}</p>` : nothing}
      <div class="heads" aria-hidden="true"><span></span><span>Candidate</span><span class="wide">${costs ? `Present value by line, ${currency}` : answer.scoreRange ? 'Points by factor' : 'Score'}</span><span class="num">${costs ? 'Total' : answer.scoreRange ? 'Points' : 'Score'}</span>${ranked.some((e) => e.costs) ? html`<span class="num">${costs ? 'First year' : `${currency} a year`}</span>` : nothing}</div>
      <ol class="rows">
        ${repeat(shown, (entry) => entry.id, (entry) => this.#row(entry, answer, { costs, parts, top, bounds }))}
      </ol>
      ${ranked.length > shown.length ? html`<button class="more" @click=${() => store.go({ all: true })}>Show all ${fix(ranked.length, 0)}</button>`
        : view.all && ranked.length > 10 ? html`<button class="more" @click=${() => store.go({ all: false })}>Show the first ten</button>` : nothing}
      ${answer.excluded.length ? this.#excluded(answer.excluded) : nothing}
      <p class="hint">${ranked.some((entry) => entry.status === 'conditional') ? html`<span class="name">${mark('conditional')}</span> a law is to check. ` : nothing}${ranked.some((entry) => entry.status === 'unknown') ? html`<span class="name">${mark('unknown')}</span> a law is unknown. ` : nothing}${answer.notice}</p>
    </section>`;
  }

  #scenarios(ruleSet) {
    const found = ruleSet ? scenarios(store.view, ruleSet) : [];
    if (!found.length) return nothing;
    const tab = (name, title, why) => html`<button aria-pressed=${store.view.scenario === name} title=${why ?? nothing} @click=${() => store.go({ scenario: name })}>${title}</button>`;
    return html`<div class="switch scenarios" role="group" aria-label="Scenario">${tab(null, 'As asked')}${found.map((one) => tab(one.name, one.title, one.why))}</div>`;
  }

  #row(entry, answer, { costs, parts, top, bounds }) {
    const { view, previousRanks } = store;
    const selected = store.view.sel === entry.id;
    const against = view.vs.includes(entry.id);
    const before = previousRanks[entry.id];
    const moved = !costs && before !== undefined && before !== entry.rank ? before - entry.rank : 0;
    const status = statusOf(entry);
    const blank = entry.completeness < 1 ? `${percent(entry.completeness)} of the figures` : null;
    return html`<li class="rankrow ${selected ? 'selected' : ''} ${against ? 'against' : ''}" data-id=${entry.id}>
      <button class="pick" aria-pressed=${selected} @click=${(event) => choose(entry.id, event.shiftKey)}>
        <span class="rank">${entry.rank}${moved ? html`<span class="moved ${moved > 0 ? 'up' : 'down'}" title=${`${moved > 0 ? 'Up' : 'Down'} from ${before}`}>${moved > 0 ? '▲' : '▼'}<span class="unseen">${moved > 0 ? 'up' : 'down'} from ${before}</span></span>` : nothing}</span>
        <span class="name"><span class="title">${localName(entry.name, store.inside)}${status === 'pass' ? nothing : html`<span title=${statusWord(entry)}>${mark(status)}<span class="unseen">, ${statusWord(entry)}</span></span>`}</span>${blank ? html`<span class="note">${blank}</span>` : nothing}</span>
        ${this.#bar(entry, answer, { costs, parts, top, bounds })}
        <span class="num value">${costs ? money(entry.costs?.presentValue) : score(entry.score, answer.scoreRange)}</span>
        ${entry.costs ? html`<span class="num bill">${money(entry.costs.annual)}<span class="unseen"> ${entry.costs.currency} in the first year</span></span>` : nothing}
      </button>
    </li>`;
  }

  /** One segment per part; the whisker is the interval of a candidate with missing figures. */
  #bar(entry, answer, { costs, parts, top, bounds }) {
    let at = 0;
    const place = (points) => (points / top) * 100;
    const segments = [];
    if (bounds) {
      const width = bounds.width ? 8 + ((entry.score - bounds.low) / bounds.width) * 90 : 98;
      segments.push(svg`<rect class="f0" x="0" y="0" width=${answer.higherIsBetter ? width : 106 - width} height="16"/>`);
    } else {
      parts.forEach((part) => {
        const size = Math.max(0, (part.of(entry) ?? 0) / top) * 100;
        if (size > 0) segments.push(svg`<rect class=${part.tone} x=${at} y="0" width=${Math.max(0.05, size - 0.25)} height="16"><title>${part.title}: ${part.text(entry)}</title></rect>`);
        at += size;
      });
      const interval = costs ? null : entry.scoreInterval;
      if (interval) segments.push(svg`<path class="whisker" d=${`M${place(interval[0])} 8H${place(interval[1])}M${place(interval[0])} 4V12M${place(interval[1])} 4V12`}/>`);
    }
    return html`<svg class="stack" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">${segments}</svg>`;
  }

  #excluded(excluded) {
    return html`<details class="fold"><summary>${plural(excluded.length, 'candidate is', 'candidates are')} excluded</summary>
      <ul class="plainlist">${excluded.map((entry) => html`<li><b>${entry.name}</b>: ${entry.reason}</li>`)}</ul></details>`;
  }

  /** Rows glide to their new places. */
  willUpdate() {
    this.places = new Map([...this.querySelectorAll('.rankrow')].map((row) => [row.dataset.id, row.getBoundingClientRect().top]));
  }

  updated() {
    if (calm()) return;
    this.querySelectorAll('.rankrow').forEach((row) => {
      const before = this.places?.get(row.dataset.id);
      const shift = before === undefined ? 0 : before - row.getBoundingClientRect().top;
      if (shift && Math.abs(shift) < 600) row.animate([{ transform: `translateY(${shift}px)` }, { transform: 'none' }], { duration: 200, easing: 'ease-out' });
    });
  }
}

const mark = (status) => html`<svg class="mark" width="10" height="10" aria-hidden="true"><path d=${status === 'unknown' ? 'M5 1a4 4 0 1 0 .01 0z' : 'M5 .8 9.5 9H.5z'}/></svg>`;
const total = (entry) => (entry.costs?.lines ?? []).reduce((sum, line) => sum + Math.max(0, line.presentValue ?? 0), 0);
const byCost = (ranking) => [...ranking].sort((a, b) => (a.costs?.presentValue ?? Infinity) - (b.costs?.presentValue ?? Infinity));

/** Factors with contributions; none under methods on raw values. */
export function factorParts(answer) {
  const factors = answer.ranking[0]?.factors ?? [];
  if (!answer.scoreRange || factors.some((factor) => factor.contribution === null)) return [];
  if (answer.method !== 'weighted_sum') return [{ title: 'Score', tone: 'f0', of: (entry) => entry.score, text: (entry) => fix(entry.score, 1) }];
  return factors.map((factor, i) => ({
    title: factor.title ?? factor.id,
    tone: `f${i % 8}`,
    of: (entry) => entry.factors?.find((one) => one.path === factor.path)?.contribution,
    text: (entry) => `${fix(entry.factors?.find((one) => one.path === factor.path)?.contribution ?? 0, 1)} points`,
  }));
}

/** Cost lines, the largest first; lines without money in any place are left out. */
function costParts(ranking) {
  const lines = ranking.find((entry) => entry.costs)?.costs.lines ?? [];
  const of = (entry, id) => entry.costs?.lines.find((line) => line.id === id)?.presentValue ?? 0;
  return lines
    .map((line) => ({ line, size: ranking.reduce((sum, entry) => sum + Math.max(0, of(entry, line.id)), 0) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .map(({ line }, i) => ({ title: line.title ?? line.id, tone: `c${Math.min(i, 7)}`, of: (entry) => of(entry, line.id), text: (entry) => money(of(entry, line.id)) }));
}

function spread(ranking) {
  const values = ranking.map((entry) => entry.score);
  const low = Math.min(...values);
  return { low, width: Math.max(...values) - low };
}

customElements.define('site-ranking', SiteRanking);
