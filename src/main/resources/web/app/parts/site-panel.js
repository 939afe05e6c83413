import { html, nothing } from 'lit';
import { store } from '../state/store.js';
import { Part } from './part.js';
import './site-place.js';
import './site-compare.js';
import './site-robustness.js';
import './site-scenarios.js';
import './site-editor.js';

const TABS = [['place', 'Place'], ['compare', 'Compare'], ['robustness', 'Robustness'], ['scenarios', 'Scenarios'], ['editor', 'Editor']];

/** The details, as tabs (ARIA authoring practices: arrows move between tabs). */
class SitePanel extends Part {
  render() {
    const { tab } = store.view;
    return html`<div class="tabs" role="tablist" aria-label="Details" @keydown=${(e) => this.#key(e)}>
        ${TABS.map(([id, title]) => html`<button role="tab" id="tab-${id}" aria-selected=${tab === id} aria-controls="tabpanel" tabindex=${tab === id ? 0 : -1}
          @click=${() => store.go({ tab: id })}>${title}</button>`)}
      </div>
      <div id="tabpanel" role="tabpanel" aria-labelledby="tab-${tab}" tabindex="0">
        ${{ place: html`<site-place></site-place>`, compare: html`<site-compare></site-compare>`, robustness: html`<site-robustness></site-robustness>`,
          scenarios: html`<site-scenarios></site-scenarios>`, editor: html`<site-editor></site-editor>` }[tab] ?? nothing}
      </div>`;
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = TABS.findIndex(([id]) => id === store.view.tab);
    const [next] = TABS[(at + step + TABS.length) % TABS.length];
    store.go({ tab: next }, { quiet: true });
    this.updateComplete.then(() => this.querySelector(`#tab-${next}`)?.focus());
  }
}

customElements.define('site-panel', SitePanel);
