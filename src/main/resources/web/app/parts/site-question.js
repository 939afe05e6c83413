import { html, nothing } from 'lit';
import { changes } from '../state/requests.js';
import { store } from '../state/store.js';
import { option, words } from '../text/format.js';
import { Part } from './part.js';
import './site-candidates.js';

const METHODS = {
  weighted_sum: 'Weighted sum', weighted_product: 'Weighted product', minimum: 'Worst criterion', topsis: 'TOPSIS', vikor: 'VIKOR',
  promethee_ii: 'PROMETHEE II', spotis: 'SPOTIS', waspas: 'WASPAS', copras: 'COPRAS', edas: 'EDAS', mabac: 'MABAC', marcos: 'MARCOS',
  codas: 'CODAS', aras: 'ARAS', moora: 'MOORA',
};

/** The question: rule set, candidates, parameters of the project, method. */
class SiteQuestion extends Part {
  render() {
    const { ruleSet, view } = store;
    const sets = store.loaders.ruleSets.answer?.ruleSets ?? [];
    if (!ruleSet && store.stuck) return html`<section class="block"><h2>Question</h2>${this.#rules(sets, null)}</section>`;
    if (!ruleSet) return html`<section class="block" aria-busy="true"><h2>Question</h2><p class="bone">Rule sets</p><p class="bone">Parameters</p></section>`;
    const changed = changes(view, ruleSet);
    const parameters = ruleSet.parameters ?? [];
    const count = Object.keys(changed.p).length;
    return html`<section class="block">
      <h2>Question</h2>
      ${this.#rules(sets, store.baseId)}
      <site-candidates></site-candidates>
      ${parameters.length ? html`<details class="fold">
        <summary>Project <span class="count">${count ? `${count} of ${parameters.length} changed` : `${parameters.length} parameters`}</span></summary>
        <div class="parameters">
          ${parameters.map((parameter) => this.#parameter(parameter, changed.p))}
          ${count ? html`<button class="link" @click=${() => store.edit({ p: {} })}>Reset to the rule file</button>` : nothing}
        </div>
      </details>` : nothing}
      <details class="fold">
        <summary>Method <span class="count">${METHODS[this.#method()] ?? this.#method()}</span></summary>
        <label class="field"><span>How scores are combined</span>
          <select @change=${(event) => store.go({ method: event.target.value === this.#ofFile() ? null : event.target.value })}>
            ${Object.entries(METHODS).map(([id, title]) => html`<option value=${id} ?selected=${id === this.#method()}>${title}</option>`)}
          </select>
        </label>
        <p class="hint">The first three combine scores; the others compare raw values and need every value.</p>
      </details>
      <details class="fold">
        <summary>About these rules</summary>
        <p class="hint">${ruleSet.description}</p>
        <p class="hint">Version ${ruleSet.version}${ruleSet.owner ? `, ${ruleSet.owner}` : ''}${ruleSet.reviewed ? `, reviewed ${ruleSet.reviewed}` : ''}.
          <a href=${`/v1/rule-sets/${encodeURIComponent(ruleSet.id)}/source`}>The rule file</a></p>
      </details>
    </section>`;
  }

  #rules(sets, chosen) {
    if (!sets.length) return nothing;
    return html`<label class="field"><span>Rule set</span>
      <select @change=${(event) => store.chooseRules(event.target.value)}>
        ${chosen === null ? html`<option selected disabled>Choose one</option>` : nothing}
        ${sets.map((set) => html`<option value=${set.id} ?selected=${set.id === chosen}>${set.title}</option>`)}
      </select></label>`;
  }

  #ofFile() {
    const { method } = store.ruleSet;
    return typeof method === 'string' ? method : method?.type ?? 'weighted_sum';
  }

  #method() {
    return store.view.method ?? this.#ofFile();
  }

  #parameter(parameter, changed) {
    const { name, type, unit, why } = parameter;
    const value = changed[name] ?? parameter.default;
    const label = words(name);
    const set = (text) => {
      const p = { ...changes(store.view, store.ruleSet).p };
      if (String(text) === String(parameter.default)) delete p[name];
      else p[name] = text;
      store.edit({ p });
    };
    const id = `p-${name}`;
    return html`<div class="field parameter ${name in changed ? 'changed' : ''}">
      <label for=${id}>${label}</label>
      ${type === 'boolean'
        ? html`<input id=${id} type="checkbox" .checked=${value === true || value === 'true'} @change=${(e) => set(e.target.checked)} aria-describedby=${why ? `${id}-why` : nothing}>`
        : type === 'string' && parameter.enum
          ? html`<select id=${id} @change=${(e) => set(e.target.value)} aria-describedby=${why ? `${id}-why` : nothing}>
              ${parameter.enum.map((item) => html`<option value=${item} ?selected=${item === String(value)}>${option(item)}</option>`)}</select>`
          : html`<span class="input"><input id=${id} type=${type === 'number' ? 'number' : 'text'} step="any" min=${parameter.min ?? nothing} max=${parameter.max ?? nothing}
              .value=${String(value)} @change=${(e) => e.target.reportValidity() && set(e.target.value)} aria-describedby=${why ? `${id}-why` : nothing}>
              ${unit ? html`<span class="unit">${unit}</span>` : nothing}</span>`}
      ${why ? html`<p class="hint" id="${id}-why">${why}</p>` : nothing}
    </div>`;
  }
}

customElements.define('site-question', SiteQuestion);
