import { html, nothing, svg } from 'lit';
import { geoAlbersUsa } from 'd3-geo';
import { store } from '../state/store.js';
import { money, score, statusOf, statusWord } from '../text/format.js';
import { bins } from '../text/bins.js';
import { CALLOUTS, NAMES, TILES } from '../text/states.js';
import { border, boxOf, wayBack, wayIn } from './county-map.js';
import { Part, roomy, styles, wide } from './part.js';

/** The projection of the outlines, for sites by their coordinates. */
const projection = geoAlbersUsa().scale(1300).translate([487.5, 305]);
const CALLOUT = { VT: [828, 62], NH: [868, 40], MA: [954, 162], RI: [954, 191], CT: [954, 220], NJ: [954, 249], DE: [954, 278], MD: [954, 307], DC: [954, 336] };
const TILE = 54;

/** The map: states by score or cost, status by shape. Outlines or tiles; own sites as dots on the outlines. */
class SiteMap extends Part {
  constructor() {
    super();
    this.hovered = null;
    this.at = null; // the state with the keyboard focus
  }

  render() {
    const { view, loaders } = store;
    const answer = loaders.ranking.answer;
    const outlines = loaders.outlines.answer;
    if (!answer && store.stuck) return nothing;
    const costs = answer?.ranking.some((entry) => entry.costs) ?? false;
    const show = costs ? view.show : 'score';
    const scale = answer ? bins(answer, show) : null;
    const form = view.map ?? (roomy.matches ? 'outlines' : 'tiles');
    const { inside } = store;
    const counties = inside && answer?.ruleSet.id === store.ruleSet.id && loaders.counties.current ? loaders.counties.answer : null;
    const tiles = !inside && (form === 'tiles' || (!outlines && loaders.outlines.problem));
    const choose = (name, value, text) => html`<button aria-pressed=${(name === 'map' ? form : show) === value} @click=${() => store.go({ [name]: value })}>${text}</button>`;
    return html`<section class="map ${loaders.ranking.loading ? 'busy' : ''}" aria-label="Map">
      <div class="bar">
        ${inside ? wayBack() : html`<div class="switch" role="group" aria-label="Form of the map">${choose('map', 'outlines', 'Map')}${choose('map', 'tiles', 'Tiles')}</div>`}
        ${costs ? html`<div class="switch" role="group" aria-label="Shown value">${choose('show', 'score', 'Score')}${choose('show', 'cost', 'Cost')}</div>` : nothing}
        ${scale ? this.#legend(scale) : nothing}
      </div>
      <div class="canvas" @pointerleave=${() => this.#hover(null)}>
        ${!answer || (inside ? !counties : !outlines && !tiles) ? html`<div class="bone mapbone" aria-busy="true">The map is loading.</div>`
          : inside ? this.#counties(counties, outlines, scale) : tiles ? this.#tiles(scale) : this.#outlines(outlines, scale)}
        ${this.#tip()}
      </div>
      ${answer ? this.#shapes(answer, scale) : nothing}
    </section>`;
  }

  #legend(scale) {
    const { steps, edges } = scale;
    const span = edges.length ? `from below ${scale.text(edges[0])} to ${scale.text(edges.at(-1))} and more` : 'one class';
    return html`<span class="legend"><svg viewBox="0 0 ${steps * 30} 28" width=${steps * 30} height="28" role="img" aria-label=${`Colors, ${scale.title}: ${span}`}>
      ${Array.from({ length: steps }, (_, i) => svg`<rect class=${`q${scale.step(i)}`} x=${i * 30} y="2" width="29" height="9"/>`)}
      ${edges.map((edge, i) => svg`<text x=${(i + 1) * 30 - 0.5} y="23" text-anchor="middle">${scale.text(edge)}</text>`)}
      </svg><span class="muted">${scale.title}</span></span>`;
  }

  /** Explains the shapes that occur. */
  #shapes(answer, scale) {
    const found = new Set([...answer.ranking, ...answer.excluded].map(statusOf));
    const key = (status, text) => (found.has(status) ? html`<span class="key"><svg width="22" height="14" aria-hidden="true">${shape(status)}</svg>${text}</span>` : nothing);
    return html`<p class="keys">${key('conditional', 'Conditional: a law is to check')}${key('unknown', 'Law unknown')}${key('excluded', 'Excluded')}
      ${scale && answer.ranking.some((entry) => scale.of(entry) === null) ? html`<span class="key"><svg width="22" height="14" aria-hidden="true"><rect class="blank" x="1" y="1" width="20" height="12" rx="2"/></svg>No total</span>` : nothing}
      ${wayIn()}<span class="muted">${store.ruleSet?.level === 'county' && !store.inside ? 'Click on a state: its counties.' : 'Click: details. Shift-click: compare.'}</span></p>`;
  }

  #outlines(outlines, scale) {
    const entries = store.entries;
    const marked = [...entries.values()].filter((entry) => this.#marked(entry.id)).map((entry) => entry.id);
    const codes = Object.keys(NAMES);
    const path = (code) => svg`<path d=${outlines[code].path}/>`;
    return html`<svg class="states" viewBox="20 8 958 592" role="group" aria-label="States by ${store.view.show}" @keydown=${(e) => this.#key(e)} @click=${(e) => this.#place(e)}>
      ${patterns(1)}
      ${codes.map((code) => this.#state(code, entries.get(code), scale, path(code), svg`${CALLOUTS.includes(code) ? nothing : svg`<text x=${outlines[code].label[0]} y=${outlines[code].label[1]} dy="4">${code}</text>`}`, !CALLOUTS.includes(code)))}
      ${CALLOUTS.map((code) => {
        const [x, y] = CALLOUT[code];
        const [lx, ly] = outlines[code].label;
        return svg`<line class="leader" x1=${lx} y1=${ly} x2=${code === 'VT' || code === 'NH' ? x : x - 18} y2=${code === 'VT' || code === 'NH' ? y + 12 : y}/>
          ${this.#state(code, entries.get(code), scale, svg`<rect x=${x - 18} y=${y - 12} width="36" height="24" rx="3"/>`, svg`<text x=${x} y=${y} dy="4">${code}</text>`, true)}`;
      })}
      ${marked.filter((code) => outlines[code]).map((code) => svg`<path class=${`mark ${this.#role(code)}`} d=${outlines[code].path}/>`)}
      ${store.sites.map((site) => this.#dot(site, entries.get(site.id), scale))}
    </svg>`;
  }

  /** The counties of the opened state, drawn larger; strokes and patterns keep their size. */
  #counties(counties, outlines, scale) {
    const entries = store.entries;
    const box = boxOf(counties);
    const unit = Math.max(box.width, box.height * 1.4) / 958;
    const marked = Object.keys(counties).filter((id) => this.#marked(id));
    return html`<svg class="states counties" viewBox="${box.x} ${box.y} ${box.width} ${box.height}" role="group" aria-label="Counties by ${store.view.show}" @keydown=${(e) => this.#key(e)} @click=${(e) => this.#place(e)}>
      ${patterns(unit)}
      ${Object.entries(counties).map(([id, path]) => this.#state(id, entries.get(id), scale, svg`<path d=${path}/>`, nothing, true))}
      ${border(outlines?.[store.inside])}
      ${marked.map((id) => svg`<path class=${`mark ${this.#role(id)}`} d=${counties[id]}/>`)}
      ${store.sites.map((site) => this.#dot(site, entries.get(site.id), scale, unit))}
    </svg>`;
  }

  #tiles(scale) {
    const entries = store.entries;
    return html`<svg class="states tilemap" viewBox="0 0 ${11 * TILE} ${8 * TILE}" role="group" aria-label="States by ${store.view.show}" @keydown=${(e) => this.#key(e)}>
      ${patterns(1)}
      ${Object.entries(TILES).map(([code, [column, row]]) => {
        const entry = entries.get(code);
        const [x, y] = [column * TILE + 2, row * TILE + 2];
        const size = TILE - 4;
        return this.#state(code, entry, scale, svg`<rect x=${x} y=${y} width=${size} height=${size} rx="3"/>`,
          svg`<text x=${x + size / 2} y=${y + size / 2 - 3} class="code">${code}</text><text x=${x + size / 2} y=${y + size / 2 + 14}>${entry ? scale.short(entry) : ''}</text>
          ${this.#marked(code) ? svg`<rect class=${`mark ${this.#role(code)}`} x=${x} y=${y} width=${size} height=${size} rx="3"/>` : nothing}`, true);
      })}
    </svg>`;
  }

  /** A state: its shape, the pattern of its status, its label. Only one of the two shapes of a small state is a stop of the keyboard. */
  #state(code, entry, scale, form, label, stop) {
    const status = entry ? statusOf(entry) : 'absent';
    const fill = entry && status !== 'excluded' ? scale.of(entry) : null;
    const current = this.at ?? store.selected?.id;
    // Rules of counties without an opened state rank all counties; a state leads to its own.
    const opens = !entry && store.ruleSet?.level === 'county' && !store.inside;
    return svg`<g class=${`state ${status} ${opens ? 'opens' : ''} ${fill === null ? 'none' : `q${fill}`}`} data-id=${code} role=${entry && stop ? 'button' : nothing} tabindex=${entry && stop ? (current === code ? '0' : '-1') : nothing}
      aria-label=${entry && stop ? this.#words(entry) : nothing} aria-pressed=${entry && stop ? String(store.view.sel === code) : nothing} aria-hidden=${entry && stop ? nothing : 'true'}
      @click=${(e) => (entry ? this.#choose(code, e) : opens && !store.placing && store.openCounties(code))} @pointerenter=${() => this.#hover(code)} @focus=${() => this.#hover(code)} @blur=${() => this.#hover(null)}>
      ${form}${status === 'conditional' || status === 'excluded' || status === 'unknown' ? svg`<g class="over">${form}</g>` : nothing}${label}</g>`;
  }

  #dot(site, entry, scale, unit = 1) {
    const point = site.longitude === null || site.latitude === null ? null : projection([site.longitude, site.latitude]);
    if (!point || !entry) return nothing;
    const fill = statusOf(entry) === 'excluded' ? null : scale.of(entry);
    return svg`<g class=${`state site ${fill === null ? 'none' : `q${fill}`} ${this.#marked(site.id) ? 'chosen' : ''}`} data-id=${site.id} role="button" tabindex="0" aria-label=${this.#words(entry)}
      @click=${(e) => this.#choose(site.id, e)} @pointerenter=${() => this.#hover(site.id)} @focus=${() => this.#hover(site.id)} @blur=${() => this.#hover(null)}>
      <circle cx=${point[0]} cy=${point[1]} r=${8 * unit}/></g>`;
  }

  #marked = (id) => this.#role(id) !== '';
  #role = (id) => (store.view.sel === id ? 'selected' : store.view.vs.includes(id) ? 'against' : '');

  #words(entry) {
    const { scoreRange } = store.loaders.ranking.answer;
    if (statusOf(entry) === 'excluded') return `${entry.name}, excluded`;
    const bill = entry.costs ? `, present value ${money(entry.costs.presentValue)} ${entry.costs.currency}` : '';
    return `${entry.name}, rank ${entry.rank}, ${score(entry.score, scoreRange)} points, ${statusWord(entry)}${bill}`;
  }

  #tip() {
    const entry = this.hovered && store.entries.get(this.hovered);
    if (!entry) return nothing;
    const shape = this.querySelector(`[data-id="${CSS.escape(this.hovered)}"]`)?.getBoundingClientRect();
    const canvas = this.querySelector('.canvas')?.getBoundingClientRect();
    if (!shape || !canvas) return nothing;
    // The same share of the map is left of the shape as of the tip, so that the tip never leaves the map.
    const share = Math.max(0, Math.min(1, (shape.left + shape.width / 2 - canvas.left) / canvas.width));
    const top = shape.top - canvas.top;
    const range = store.loaders.ranking.answer.scoreRange;
    return html`<div class="tip ${top < 90 ? 'below' : ''}" aria-hidden="true" ${styles({ '--share': `${100 * share}%`, '--y': `${top < 90 ? top + shape.height : top}px` })}>
      <b>${entry.name}</b>
      ${statusOf(entry) === 'excluded' ? html`<span>Excluded: ${entry.reason}</span>` : html`<span>Rank ${entry.rank} · ${score(entry.score, range)}${range ? ' points' : ''}</span><span>${statusWord(entry)}</span>
      ${entry.costs ? html`<span>${money(entry.costs.annual)} ${entry.costs.currency} a year, present value ${money(entry.costs.presentValue)}</span>` : nothing}`}
    </div>`;
  }

  #hover(id) {
    if (this.hovered === id) return;
    this.hovered = id;
    this.requestUpdate();
  }

  #choose(id, event) {
    if (store.placing) return;
    this.at = id;
    choose(id, event.shiftKey);
  }

  /** Arrows go along the ranking; Enter selects, Shift and Enter compares. */
  #key(event) {
    const id = event.target.closest('[data-id]')?.dataset.id;
    if (!id) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(id, event);
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const order = [...store.entries.keys()].filter((code) => this.querySelector(`[data-id="${CSS.escape(code)}"][tabindex]`));
    this.at = order[(order.indexOf(id) + step + order.length) % order.length];
    this.requestUpdate();
    this.updateComplete.then(() => this.querySelector(`[data-id="${this.at}"][tabindex]`)?.focus());
  }

  /** A click while a site is being placed gives its coordinates, and the state below it. */
  #place(event) {
    if (!store.placing) return;
    const picture = event.currentTarget;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
    const place = projection.invert([point.x, point.y]);
    if (!place) return store.say('This point is outside of the states. Click on a state.');
    store.placing = false;
    store.say(null);
    const code = event.target.closest('[data-id]')?.dataset.id;
    const round = (degrees) => Math.round(degrees * 1e4) / 1e4;
    if (!wide.matches) store.openDrawer('rail');
    document.dispatchEvent(new CustomEvent('site-placed', { detail: { longitude: round(place[0]), latitude: round(place[1]), ...(code in NAMES ? { state: code } : store.inside ? { state: store.inside } : {}) } }));
  }
}

/** Selects a candidate, or adds it to the comparison. */
export function choose(id, compare) {
  if (compare) {
    const others = store.compared.filter((other) => other !== id);
    store.go({ vs: [others[0], id].filter(Boolean), tab: 'compare' });
  } else {
    store.go({ sel: id, tab: ['place', 'robustness', 'scenarios'].includes(store.view.tab) ? store.view.tab : 'place' });
  }
  if (!wide.matches) store.openDrawer('details');
}

const shape = (status) => svg`<g class=${`state ${status} ${status === 'excluded' ? 'none' : 'q3'}`}><rect x="1" y="1" width="20" height="12" rx="2"/><g class="over"><rect x="1" y="1" width="20" height="12" rx="2"/></g></g>`;

/** Patterns of the statuses, on the map and in its keys; {@code unit} is the length on the map that is as long on the screen as 1 on the map of states. */
const patterns = (unit) => svg`${hatches(unit, '')}${hatches(1, '-key')}`;

const hatches = (unit, use) => svg`<defs>
  <pattern id=${`hatch${use}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45) scale(${unit})"><line class="hatching" x1="0" y1="0" x2="0" y2="6"/></pattern>
  <pattern id=${`hatch-deep${use}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45) scale(${unit})"><line class="hatching deep" x1="0" y1="0" x2="0" y2="6"/></pattern>
  <pattern id=${`slash${use}`} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(-45) scale(${unit})"><line class="slashing" x1="0" y1="0" x2="0" y2="10"/></pattern>
</defs>`;

customElements.define('site-map', SiteMap);
