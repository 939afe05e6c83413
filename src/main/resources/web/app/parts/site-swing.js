import { html, nothing } from 'lit';
import { json } from '../state/api.js';
import { changes, question } from '../state/requests.js';
import { store } from '../state/store.js';
import { children } from '../state/weights.js';
import { amount, figure, fix } from '../text/format.js';
import { Part } from './part.js';

/**
 * Weights by questions (swing weighting): which factor would you lift from its worst to its best end first, and what is the
 * next one worth beside it? The ends are those of the scales; their dollars come from the costs of the rules, where one
 * metric decides both.
 */
class SiteSwing extends Part {
  constructor() {
    super();
    this.order = []; // paths, most important first
    this.worth = {}; // 0..100 by path; the first has 100
    this.dollars = {}; // difference of the first year's bill between the ends, by path of the criterion
  }

  connectedCallback() {
    super.connectedCallback();
    this.#price();
  }

  render() {
    const group = children(store.ruleSet);
    const left = group.filter((node) => !this.order.includes(node.path));
    const chosen = this.order.map((path) => group.find((node) => node.path === path)).filter(Boolean);
    return html`<div class="swing">
      ${chosen.length ? html`<ol class="plainlist">${chosen.map((node, i) => this.#given(node, i))}</ol>` : nothing}
      ${left.length ? html`
        <p class="ask">${chosen.length === 0
          ? 'Imagine a place that is at the worst end of everything. Which factor would you lift to its best end first?'
          : 'Which one next?'}</p>
        <ul class="plainlist choices">${left.map((node) => html`<li><button @click=${() => this.#choose(node)}>
          <b>${node.title ?? node.id}</b>${this.#ends(node)}</button></li>`)}</ul>` : nothing}
      <div class="row">
        <button class="strong" ?disabled=${left.length > 0} @click=${() => this.#apply(group)}>Use these weights</button>
        <button @click=${() => this.dispatchEvent(new CustomEvent('done'))}>Cancel</button>
        ${chosen.length ? html`<button class="link" @click=${() => this.#back()}>Take back</button>` : nothing}
      </div>
    </div>`;
  }

  #given(node, i) {
    const sum = this.order.reduce((total, path) => total + this.worth[path], 0);
    const share = sum > 0 ? (this.worth[node.path] / sum) * 100 : 0;
    const before = i === 0 ? 100 : this.worth[this.order[i - 1]];
    const title = node.title ?? node.id;
    return html`<li><div class="line"><b>${title}</b><span>${fix(share, 0)} % so far</span></div>
      ${i === 0 ? html`<p class="hint">Lifting it counts 100.</p>` : html`<label class="field"><span>If the first counts 100, lifting ${title} counts ${fix(this.worth[node.path], 0)}</span>
        <input type="range" min="0" max=${before} .value=${String(this.worth[node.path])} @input=${(e) => this.#weigh(i, Number(e.target.value))}></label>`}</li>`;
  }

  #ends(node) {
    const scored = (node.criteria ? children(node) : []).filter((criterion) => criterion.scale);
    const shown = [...scored].sort((a, b) => b.share - a.share).slice(0, 3);
    return html`${shown.map((criterion) => {
      const [worst, best] = ends(criterion.scale);
      if (worst === null) return nothing;
      const dollars = this.dollars[criterion.path];
      return html`<small>${criterion.title ?? criterion.id}: ${figure(worst)} → ${figure(best, criterion.unit)}${dollars ? `, ${amount(dollars, store.ruleSet.costs.currency)} a year` : ''}</small>`;
    })}`;
  }

  #choose(node) {
    const last = this.order.at(-1);
    this.worth[node.path] = last ? Math.round(this.worth[last] * 0.7) : 100;
    this.order = [...this.order, node.path];
    this.requestUpdate();
  }

  #back() {
    this.order = this.order.slice(0, -1);
    this.requestUpdate();
  }

  /** A factor never counts more than the one before it. */
  #weigh(index, value) {
    this.order.forEach((path, i) => {
      if (i === index) this.worth[path] = value;
      if (i > index) this.worth[path] = Math.min(this.worth[path], value);
    });
    this.requestUpdate();
  }

  #apply(group) {
    const sum = this.order.reduce((total, path) => total + this.worth[path], 0);
    const w = { ...changes(store.view, store.ruleSet).w };
    group.forEach((node) => (w[node.path] = (this.worth[node.path] / sum) * 100));
    store.edit({ w, locks: [] });
    this.dispatchEvent(new CustomEvent('done'));
  }

  /** Ranks the leader at both ends of every criterion that is one metric, and takes the difference of the bills. */
  async #price() {
    const { ruleSet, view } = store;
    const leader = store.loaders.ranking.answer?.ranking[0]?.id;
    const state = leader && leader.length === 2 ? leader : null;
    if (!ruleSet.costs || !state) return;
    const priced = new Set(ruleSet.costs.lines.flatMap((line) => line.metrics ?? []));
    const asked = [];
    const visit = (node) => {
      children(node).forEach(visit);
      const [worst, best] = node.scale ? ends(node.scale) : [null, null];
      if (worst !== null && node.metrics?.length === 1 && priced.has(node.metrics[0])) asked.push({ path: node.path, metric: node.metrics[0], worst, best });
    };
    visit(ruleSet);
    if (!asked.length) return;
    const body = { ...question(view, ruleSet, []), explain: 'full',
      candidates: asked.flatMap(({ metric, worst, best }, i) => [
        { id: `worst_${i}`, state, facts: { [metric]: worst } }, { id: `best_${i}`, state, facts: { [metric]: best } }]) };
    delete body.facts;
    try {
      const answer = await json('/v1/rankings', { body });
      const entries = new Map(answer.ranking.map((entry) => [entry.id, entry]));
      asked.forEach(({ path, worst, best }, i) => {
        const [low, high] = [entries.get(`worst_${i}`), entries.get(`best_${i}`)];
        const [a, b] = [low?.costs?.annual, high?.costs?.annual];
        // Only where the metric alone makes the value; otherwise the bill would belong to other ends.
        if (same(value(low, path), worst) && same(value(high, path), best) && a > b && b !== null) this.dollars[path] = a - b;
      });
      this.requestUpdate();
    } catch {
      // Without dollars the questions are the same.
    }
  }
}

/** The raw values at which a scale gives its worst and its best score; null where it has no two ends. */
function ends(scale) {
  const { type, anchors = {} } = scale;
  if ((type === 'linear' || type === 'log') && anchors.worst !== undefined) return [anchors.worst, anchors.best];
  if (type === 'piecewise' && Array.isArray(anchors.points)) {
    const sorted = [...anchors.points].sort((a, b) => a.score - b.score);
    return [sorted[0].value, sorted.at(-1).value];
  }
  if (type === 'half_life' && anchors.full !== undefined) return [anchors.full + 3 * anchors.half, anchors.full];
  return [null, null];
}

const same = (a, b) => typeof a === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

function value(entry, path) {
  const find = (nodes) => nodes?.reduce((found, node) => found ?? (node.path === path ? node : find(node.criteria) ?? find(node.factors)), null) ?? null;
  return find(entry?.factors)?.value;
}

customElements.define('site-swing', SiteSwing);
