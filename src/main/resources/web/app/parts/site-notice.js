import { html, nothing } from 'lit';
import { freshView } from '../state/view.js';
import { store } from '../state/store.js';
import { problemText } from '../text/sentences.js';
import { Part } from './part.js';

/** What went wrong, as a sentence with what to do; and the warnings of the ranking. */
class SiteNotice extends Part {
  render() {
    const { loaders, message } = store;
    const failed = ['ruleSets', 'ruleSet', 'ranking', 'outlines', 'robustness'].map((name) => loaders[name].problem).find(Boolean);
    const empty = store.view.places?.length === 0 && store.sites.length === 0;
    const warnings = loaders.ranking.answer?.warnings ?? [];
    return html`
      ${failed ? this.#problem(failed) : nothing}
      ${message ? html`<p class="notice" role="status">${message} <button class="link" @click=${() => store.say(null)}>Dismiss</button></p>` : nothing}
      ${empty ? html`<p class="notice" role="status">No candidate is chosen. Choose states under “Candidates”, or add a site of your own.
        <button class="link" @click=${() => store.go({ places: null })}>Use all states</button></p>` : nothing}
      ${warnings.length ? html`<details class="notice quiet"><summary>${warnings.length === 1 ? 'A remark' : `${warnings.length} remarks`} on this ranking</summary>
        <ul>${warnings.slice(0, 30).map((warning) => html`<li>${warning.message}</li>`)}</ul></details>` : nothing}
    `;
  }

  #problem(problem) {
    const { title, advice, lines = [], retry, reset, token } = problemText(problem);
    return html`<div class="notice bad" role="alert">
      <p><b>${title}</b> ${advice}</p>
      ${lines.length ? html`<ul>${lines.slice(0, 10).map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
      ${retry ? html`<button @click=${() => store.retry()}>Ask again</button>` : nothing}
      ${reset ? html`<button @click=${() => this.#reset()}>Reset the question</button>` : nothing}
      ${token ? html`<button @click=${() => { store.go({ tab: 'editor' }); store.openDrawer('details'); }}>Enter a token</button>` : nothing}
    </div>`;
  }

  /** An unknown rule set in a link is the only problem that the rule set of the view cannot answer. */
  #reset() {
    const known = store.ruleSet !== null;
    store.go({ ...freshView(), rules: known ? store.view.rules : null });
  }
}

customElements.define('site-notice', SiteNotice);
