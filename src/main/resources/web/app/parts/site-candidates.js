import { html, nothing } from 'lit';
import { store } from '../state/store.js';
import { plural } from '../text/format.js';
import { NAMES } from '../text/states.js';
import { Part } from './part.js';
import './site-sites.js';

/** The choice of candidates: all states, some, and own sites. */
class SiteCandidates extends Part {
  render() {
    const { places } = store.view;
    const { sites, inside } = store;
    if (store.ruleSet?.level === 'county') return this.#counties(sites, inside);
    const chosen = places ? plural(places.length, 'state') : 'all 51';
    return html`<details class="fold">
      <summary>Candidates <span class="count">${chosen}${sites.length ? ` + ${plural(sites.length, 'site')}` : ''}</span></summary>
      <div class="row">
        <button class="chip" aria-pressed=${places === null} @click=${() => store.go({ places: null })}>All states</button>
        <button class="chip" aria-pressed=${places !== null && places.length === 0} @click=${() => store.go({ places: [] })}>None</button>
        <button class="chip" @click=${() => this.#top()}>Leading ten</button>
      </div>
      <fieldset class="states"><legend class="unseen">States</legend>
        ${Object.entries(NAMES).map(([code, name]) => html`<label title=${name}>
          <input type="checkbox" .checked=${places === null || places.includes(code)} @change=${(e) => this.#toggle(code, e.target.checked)}
            aria-label=${name}><span aria-hidden="true">${code}</span></label>`)}
      </fieldset>
      ${store.loaders.ranking.answer || sites.length || places?.length === 0 ? html`<site-sites></site-sites>` : nothing}
    </details>`;
  }

  #counties(sites, inside) {
    return html`<details class="fold">
      <summary>Candidates <span class="count">${inside ? `counties of ${NAMES[inside]}` : 'all counties'}</span></summary>
      ${inside ? html`<button class="chip" @click=${() => store.closeCounties()}>‹ All states</button>` : html`<p class="hint">Choose a state on the map to rank its counties only.</p>`}
      <site-sites></site-sites>
    </details>`;
  }

  #toggle(code, on) {
    const now = store.view.places ?? Object.keys(NAMES);
    const next = on ? [...now, code] : now.filter((other) => other !== code);
    store.go({ places: next.length === Object.keys(NAMES).length ? null : Object.keys(NAMES).filter((c) => next.includes(c)) });
  }

  #top() {
    const ranked = store.loaders.ranking.answer?.ranking ?? [];
    store.go({ places: ranked.map((entry) => entry.id).filter((id) => id in NAMES).slice(0, 10) });
  }
}

customElements.define('site-candidates', SiteCandidates);
