import { html, nothing, svg } from 'lit';
import { store } from '../state/store.js';
import { figure, fix, percent } from '../text/format.js';
import { waiting } from './loading.js';
import { Part } from './part.js';

/** How sure the order is: verdict, shares of first ranks, ranks by draw, intervals of weights, break-evens. */
class SiteRobustness extends Part {
  render() {
    const { robustness, ranking } = store.loaders;
    if (!ranking.answer?.ranking.length) return html`<p class="hint">Robustness needs at least one candidate.</p>`;
    const wait = waiting(robustness, 'The robustness');
    if (wait) return html`<h2>Robustness</h2>${wait}`;
    const answer = robustness.answer;
    const { view } = store;
    return html`<article class=${robustness.loading ? 'busy' : ''}>
      <h2>Robustness</h2>
      ${answer.verdict ? html`<p class="lead"><span class="status ${answer.verdict}">${answer.verdict}</span></p><p>${answer.verdictReason?.text}</p>` : nothing}
      <div class="switch" role="group" aria-label="Drawn weights">
        <button aria-pressed=${view.draws === 'near'} @click=${() => store.go({ draws: 'near' })}>Weights near these (±25 %)</button>
        <button aria-pressed=${view.draws === 'any'} @click=${() => store.go({ draws: 'any' })}>Any weights</button>
      </div>
      ${answer.analysed ? html`<p class="hint">Of ${fix(answer.analysed.of, 0)} candidates, the best ${fix(answer.analysed.top, 0)} at the present weights are analysed.</p>` : nothing}
      ${this.#first(answer)}
      ${this.#heat(answer)}
      ${answer.smallestFlip?.text ? html`<h3>The smallest change that turns the order</h3><p>${answer.smallestFlip.text}</p>` : nothing}
      ${this.#intervals(answer)}
      ${this.#breakEvens(answer)}
    </article>`;
  }

  #first(answer) {
    const shown = [...answer.candidates].sort((a, b) => b.rankAcceptability[0] - a.rankAcceptability[0]).filter((one) => one.rankAcceptability[0] > 0).slice(0, 6);
    return html`<h3>First in so many of ${fix(answer.samples, 0)} weightings</h3>
      <ul class="plainlist shares">${shown.map((one) => html`<li><span>${one.name}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="trough" width="100" height="10"/><rect class="c1" width=${one.rankAcceptability[0] * 100} height="10"/>`}</svg><b class="num">${percent(one.rankAcceptability[0])}</b></li>`)}</ul>`;
  }

  /** Share of the weightings in which a candidate has a rank, for the first ten. */
  #heat(answer) {
    const rows = answer.candidates.slice(0, 10);
    const columns = Math.min(10, answer.candidates.length);
    if (rows.length < 2) return nothing;
    const cell = 20;
    return html`<h3>Rank in these weightings</h3>
      <div class="scroll" tabindex="0"><table class="heat"><thead><tr><th>Candidate</th>${Array.from({ length: columns }, (_, i) => html`<th class="num">${i + 1}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr><th scope="row">${row.name}</th>${Array.from({ length: columns }, (_, i) => {
        const share = row.rankAcceptability[i] ?? 0;
        return html`<td title=${`${row.name}, rank ${i + 1}: ${percent(share)}`}><svg width=${cell} height=${cell} aria-hidden="true">${svg`<rect class=${share === 0 ? 'never' : `q${Math.min(6, Math.floor(share * 7))}`} width=${cell} height=${cell} rx="2"/>`}
          ${share >= 0.005 ? svg`<text class=${`on${Math.min(6, Math.floor(share * 7))}`} x=${cell / 2} y="14" text-anchor="middle">${fix(share * 100, 0)}</text>` : nothing}</svg><span class="unseen">${percent(share)}</span></td>`;
      })}</tr>`)}</tbody></table></div><p class="hint">Percent of the weightings; blank is never.</p>`;
  }

  #intervals(answer) {
    const order = (store.ruleSet?.factors ?? []).map((factor) => factor.path);
    const top = (answer.weightIntervals ?? []).filter((one) => !one.path.includes('.')).sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
    if (!top.length) return nothing;
    const name = (id) => answer.candidates.find((one) => one.id === id)?.name ?? id;
    return html`<h3>How far each weight can go</h3>
      <table class="intervals"><tbody>${top.map((one) => html`<tr><th scope="row">${one.title ?? one.path}</th>
        <td><svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="trough" y="4" width="100" height="4"/><rect class="c1" x=${one.low * 100} y="4" width=${Math.max(0.3, (one.high - one.low) * 100)} height="4"/><rect class="now" x=${one.current * 100 - 0.5} width="1" height="12"/>`}</svg></td>
        <td class="num">${fix(one.low * 100, 0)} – ${fix(one.high * 100, 0)} %</td></tr>
        ${one.lowLeader || one.highLeader ? html`<tr class="under"><td colspan="3">${[one.lowLeader && `below it ${name(one.lowLeader)} leads`, one.highLeader && `above it ${name(one.highLeader)} leads`].filter(Boolean).join(', ')}</td></tr>` : nothing}`)}</tbody></table>
      <p class="hint">The leader stays first while one weight moves within its bar and the others follow in proportion.</p>`;
  }

  /** Only challengers near the top, and the smallest relative change of each first. */
  #breakEvens(answer) {
    const near = new Set(answer.candidates.slice(1, 6).map((one) => one.id));
    const name = (id) => answer.candidates.find((one) => one.id === id)?.name ?? id;
    const title = titles(store.ruleSet);
    const shown = (answer.breakEvens ?? [])
      .filter((one) => one.reachable && near.has(one.candidate) && typeof one.current === 'number')
      .map((one) => ({ ...one, change: Math.abs(one.needed - one.current) / Math.max(1e-9, Math.abs(one.current)) }))
      .sort((a, b) => a.change - b.change)
      .slice(0, 8);
    if (!shown.length) return nothing;
    return html`<h3>What a challenger would need</h3>
      <ul class="plainlist">${shown.map((one) => html`<li>${name(one.candidate)} draws level with ${figure(one.needed, one.unit)} instead of ${figure(one.current)} for ${title[one.path] ?? one.path}.</li>`)}</ul>
      <p class="hint">One figure at a time, all others as they are.</p>`;
  }
}

function titles(ruleSet) {
  const found = {};
  const visit = (node) => {
    if (node.path) found[node.path] = (node.title ?? node.id).toLowerCase();
    [...(node.factors ?? []), ...(node.criteria ?? [])].forEach(visit);
  };
  if (ruleSet) visit(ruleSet);
  return found;
}

customElements.define('site-robustness', SiteRobustness);
