import { html, nothing } from 'lit';
import { store } from '../state/store.js';
import { figure, money, points, score } from '../text/format.js';
import { level } from '../text/sentences.js';
import { localName } from '../text/states.js';
import { waiting } from './loading.js';
import { Part } from './part.js';

/** Two candidates side by side: what each criterion and each cost line adds to the difference. */
class SiteCompare extends Part {
  render() {
    const { comparison, ranking } = store.loaders;
    const ranked = ranking.answer?.ranking ?? [];
    const pair = store.compared;
    if (ranked.length < 2) return html`<p class="hint">A comparison needs two candidates.</p>`;
    const pick = (index) => html`<select aria-label=${index === 0 ? 'First candidate' : 'Second candidate'} @change=${(e) => this.#pick(index, e.target.value)}>
      ${ranked.map((entry) => html`<option value=${entry.id} ?selected=${entry.id === pair[index]}>${localName(entry.name, store.inside)}</option>`)}</select>`;
    const answer = comparison.answer;
    const matching = answer && answer.left && answer.right && [answer.left.id, answer.right.id].every((id) => pair.includes(id));
    return html`<article class="compare">
      <h2>Compare</h2>
      <div class="pairing">${pick(0)}<span class="muted">with</span>${pick(1)}</div>
      ${matching ? this.#difference(answer) : comparison.problem ? waiting({ ...comparison, problem: comparison.problem, current: false, again: () => comparison.again() }, 'The comparison')
        : waiting({ answer: null, problem: null }, 'The comparison')}
    </article>`;
  }

  #pick(index, id) {
    const pair = [...store.compared];
    const other = pair[1 - index];
    pair[1 - index] = other === id ? pair[index] : other;
    pair[index] = id;
    store.go({ vs: pair });
  }

  #difference(answer) {
    const { criteria, scoreRange } = answer;
    const [left, right] = [answer.left, answer.right].map(local);
    const ahead = answer.difference >= 0 === (answer.higherIsBetter !== false) ? [left, right] : [right, left];
    const counted = (criteria ?? []).filter((row) => row.difference);
    const most = Math.max(1e-9, ...counted.map((row) => Math.abs(row.difference)));
    return html`
      <p class="lead">${answer.difference === 0 ? html`${left.name} and ${right.name} are level.` : html`<b>${ahead[0].name}</b> leads ${ahead[1].name} by ${scoreRange ? `${points(Math.abs(answer.difference))} points` : score(Math.abs(answer.difference), null)}.`}</p>
      ${level(answer) ? html`<p>${level(answer)}</p>` : nothing}
      ${answer.turnaround?.length ? html`<p class="hint">${answer.turnaround[0].text}</p>` : nothing}
      ${answer.turnaround?.length > 1 ? html`<details class="fold"><summary>What else would level them</summary>
        ${answer.turnaround.slice(1).map((one) => html`<p class="hint">${one.text}</p>`)}</details>` : nothing}
      ${counted.length ? html`<h3>What makes the difference, in points</h3>
      <table class="versus"><thead><tr><th class="num">${left.name}</th><th>Criterion</th><th class="num">${right.name}</th></tr></thead>
        <tbody>${counted.map((row) => html`
          <tr><td class="num">${figure(row.left?.value)}${from(row.left)}</td><th scope="row">${row.title ?? row.path}<span class="muted"> ${row.unit ?? ''}</span>
            ${this.#diverging(row.difference, most, `${points(Math.abs(row.difference))} points for ${row.difference > 0 ? left.name : right.name}`)}</th><td class="num">${figure(row.right?.value)}${from(row.right)}</td></tr>`)}</tbody></table>` : nothing}
      ${this.#costs({ ...answer, left, right })}`;
  }

  /** To the left in favor of the left candidate, to the right in favor of the right one. */
  #diverging(value, most, text) {
    const size = (Math.abs(value) / most) * 48;
    const left = value > 0;
    return html`<span class="diverging"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="trough" x="49.9" width="0.4" height="10"/>
      <rect class=${left ? 'f0' : 'f1'} x=${left ? 50 - size : 50} width=${size} y="1" height="8"/></svg><span class="muted">${text}</span></span>`;
  }

  #costs({ costs, left, right }) {
    if (!costs) return nothing;
    const lines = costs.lines.filter((line) => line.presentValue);
    const most = Math.max(1, ...lines.map((line) => Math.abs(line.presentValue)));
    const of = (entry, id) => entry.costs?.lines.find((line) => line.id === id)?.presentValue;
    return html`<h3>Costs, present value in ${costs.currency}</h3>
      <table class="versus"><thead><tr><th class="num">${left.name}</th><th>Line</th><th class="num">${right.name}</th></tr></thead>
      <tbody>${lines.map((line) => html`<tr><td class="num">${money(of(left, line.id))}</td><th scope="row">${line.title ?? line.id}
        ${this.#diverging(-line.presentValue, most, `${money(Math.abs(line.presentValue))} less in ${line.presentValue < 0 ? left.name : right.name}`)}</th><td class="num">${money(of(right, line.id))}</td></tr>`)}
      <tr class="sum"><td class="num">${money(left.costs?.presentValue)}</td><th scope="row">Total</th><td class="num">${money(right.costs?.presentValue)}</td></tr></tbody></table>`;
  }
}

/** A candidate by its short name. */
const local = (entry) => ({ ...entry, name: localName(entry.name, store.inside) });

/** The place from which an inherited value comes. */
const from = (side) => (side?.from ? html`<span class="muted from">from ${side.from}</span>` : nothing);

customElements.define('site-compare', SiteCompare);
