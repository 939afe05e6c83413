import { html, nothing } from 'lit';
import { changes } from '../state/requests.js';
import { store } from '../state/store.js';
import { children, differs, moveShare, shares } from '../state/weights.js';
import { fix, share } from '../text/format.js';
import { localName } from '../text/states.js';
import { Part, styles } from './part.js';
import './site-swing.js';

/** Weights: a slider per factor with its share, which opens to the sliders of its criteria. */
class SiteWeights extends Part {
  render() {
    const { ruleSet, view } = store;
    if (!ruleSet && store.stuck) return nothing;
    if (!ruleSet) return html`<section class="block" aria-busy="true"><h2>Weights</h2>${[1, 2, 3, 4].map(() => html`<p class="bone">Factor</p>`)}</section>`;
    const { w } = changes(view, ruleSet);
    const changed = Object.keys(w).length > 0;
    if (this.asking) {
      return html`<section class="block"><h2>Weights by questions</h2>
        <site-swing @done=${() => { this.asking = false; this.requestUpdate(); }}></site-swing></section>`;
    }
    return html`<section class="block">
      <div class="heading"><h2>Weights</h2>
        <button class="link" ?disabled=${!changed} @click=${() => store.edit({ w: {}, locks: [] })}>Reset to the rule file</button></div>
      <p class="hint">Share of each factor in the score. The others follow in proportion.</p>
      ${this.#group(children(ruleSet), w, 0)}
      <button @click=${() => { this.asking = true; this.requestUpdate(); }}>Set weights by questions</button>
    </section>`;
  }

  #group(group, w, depth) {
    const current = shares(group, w);
    return html`<ul class="weights depth-${depth}">${group.map((node) => this.#row(node, group, current, w, depth))}</ul>`;
  }

  #row(node, group, current, w, depth) {
    const { view } = store;
    const percent = current[node.path];
    const opened = view.open.includes(node.path);
    const inner = children(node);
    const locked = view.locks.includes(node.path);
    const title = node.title ?? node.id;
    const text = `${fix(percent, 1)} %`;
    const ticks = depth === 0 ? this.#ticks(node) : [];
    const toggle = (list) => (list.includes(node.path) ? list.filter((path) => path !== node.path) : [...list, node.path]);
    return html`<li class="weight">
      <div class="line">
        ${inner.length > 1 ? html`<button class="opener" aria-expanded=${opened} @click=${() => store.go({ open: toggle(view.open) }, { quiet: true })}>${title}</button>`
          : html`<span class="opener none">${title}</span>`}
        <span class="share">${differs(node, percent) ? html`<span class="was" title="Share in the rule file">file ${fix(node.share * 100, 0)} %</span>` : nothing}
          <b>${share(percent)}</b></span>
        <button class="lock" aria-pressed=${locked} aria-label=${`Lock ${title}`} title=${locked ? 'The share is locked' : 'Lock this share'}
          @click=${() => store.edit({ locks: toggle(view.locks) })}>${lockIcon(locked)}</button>
      </div>
      <div class="slider">
        <input type="range" min="0" max="100" step="0.5" .value=${String(Math.round(percent * 2) / 2)} ?disabled=${locked || group.length < 2}
          aria-label=${`Weight of ${title}`} aria-valuetext=${text} ${styles({ '--at': `${percent}%` })}
          @input=${(e) => this.#move(node, group, current, w, Number(e.target.value))}
          @change=${() => (this.dragged = null)}>
        ${ticks.map((tick) => html`<i class="tick" title=${tick.text} ${styles({ '--tick': String(tick.at / 100) })}></i>`)}
      </div>
      ${ticks.length ? html`<p class="turns">${ticks.map((tick) => html`<span>${tick.text}</span>`)}</p>` : nothing}
      ${opened && inner.length > 1 ? this.#group(inner, w, depth + 1) : nothing}
    </li>`;
  }

  /** The first step of a drag is an entry of the history, the following ones replace it. */
  #move(node, group, current, w, wanted) {
    const quiet = this.dragged === node.path;
    this.dragged = node.path;
    store.edit({ w: { ...w, ...moveShare(group, current, node.path, wanted, store.view.locks) } }, { quiet });
  }

  /** Where the leader changes; exact for the weighted sum, while all others follow in proportion. */
  #ticks(node) {
    const { answer } = store.loaders.robustness;
    const interval = answer?.weightIntervals?.find((one) => one.path === node.path);
    if (!interval) return [];
    const name = (id) => localName(answer.candidates.find((candidate) => candidate.id === id)?.name ?? id, store.inside);
    return [
      interval.lowLeader && { at: interval.low * 100, text: `${name(interval.lowLeader)} leads below ${fix(interval.low * 100, 0)}\u00a0%` },
      interval.highLeader && { at: interval.high * 100, text: `${name(interval.highLeader)} leads above ${fix(interval.high * 100, 0)}\u00a0%` },
    ].filter(Boolean);
  }
}

const lockIcon = (locked) => html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="1.5"
  d=${locked ? 'M5 7V5a3 3 0 0 1 6 0v2' : 'M5 7V4.5a3 3 0 0 1 5.8-1'}/><rect x="3.5" y="7" width="9" height="6.5" rx="1" fill=${locked ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.5"/></svg>`;

customElements.define('site-weights', SiteWeights);
