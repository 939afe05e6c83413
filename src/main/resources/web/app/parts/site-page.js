import { html, nothing } from 'lit';
import { store } from '../state/store.js';
import { Part, roomy, wide } from './part.js';
import './site-answer.js';
import './site-map.js';
import './site-notice.js';
import './site-panel.js';
import './site-question.js';
import './site-ranking.js';
import './site-tools.js';
import './site-weights.js';

/** The page: the answer on top, the question and the weights at its left, the details at its right. */
class SitePage extends Part {
  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
    store.start(this.dataset.outlines);
    this.widthChanged = () => store.changed();
    wide.addEventListener('change', this.widthChanged);
    roomy.addEventListener('change', this.widthChanged);
    this.escape = (event) => event.key === 'Escape' && store.drawer && this.close();
    addEventListener('keydown', this.escape);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    wide.removeEventListener('change', this.widthChanged);
    roomy.removeEventListener('change', this.widthChanged);
    removeEventListener('keydown', this.escape);
  }

  toggle(name) {
    store.openDrawer(store.drawer === name ? null : name);
  }

  close() {
    store.openDrawer(null);
  }

  /** The focus goes into an opened drawer, and back to where it was once it is closed. */
  willUpdate() {
    if (store.drawer && !this.drawn) this.opener = document.activeElement;
  }

  updated() {
    if (this.drawn !== store.drawer) {
      this.drawn = store.drawer;
      if (wide.matches) return;
      if (store.drawer) this.querySelector(`#${store.drawer}`)?.focus();
      else this.opener?.focus?.();
    }
    const rail = this.querySelector('#rail');
    if (!this.railSize && rail) {
      // A rail that is higher than the window scrolls with the page to its end and stays there.
      this.railSize = new ResizeObserver(() =>
        rail.style.setProperty('--rail-top', `${Math.min(0, innerHeight - rail.offsetHeight)}px`),
      );
      this.railSize.observe(rail);
    }
  }

  render() {
    const drawer = wide.matches ? null : store.drawer;
    const closer = (name) =>
      wide.matches ? nothing : html`<button class="shut" @click=${() => this.close()} aria-label="Close ${name}">×</button>`;
    const closed = (name) => !wide.matches && drawer !== name;
    return html`
      <a class="skip" href="#ranking">Skip to the ranking</a>
      <header class="top">
        <p class="brand"><b>Site selection</b></p>
        <site-tools></site-tools>
      </header>
      <div class="frame">
        <aside id="rail" class="rail ${drawer === 'rail' ? 'open' : ''}" ?inert=${closed('rail')} tabindex="-1" aria-label="Question and weights">
          ${closer('question and weights')}
          <site-question></site-question>
          <site-weights></site-weights>
        </aside>
        <main class="middle" id="middle">
          <site-answer></site-answer>
          <site-notice></site-notice>
          <site-map></site-map>
          <site-ranking id="ranking" tabindex="-1"></site-ranking>
        </main>
        <aside id="details" class="details ${drawer === 'details' ? 'open' : ''}" ?inert=${closed('details')} tabindex="-1" aria-label="Details">
          ${closer('details')}
          <site-panel></site-panel>
        </aside>
      </div>
      <nav class="dock" aria-label="Parts of the page">
        <button aria-expanded=${drawer === 'rail'} @click=${() => this.toggle('rail')}>Question and weights</button>
        <button aria-expanded=${drawer === 'details'} @click=${() => this.toggle('details')}>Details</button>
      </nav>
    `;
  }
}

customElements.define('site-page', SitePage);
