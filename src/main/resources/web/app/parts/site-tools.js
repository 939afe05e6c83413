import { html } from 'lit';
import { call } from '../state/api.js';
import { changes, question, sentParameters, sentWeights } from '../state/requests.js';
import { store } from '../state/store.js';
import { problemText } from '../text/sentences.js';
import { Part } from './part.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Candidates up to which a report analyses the robustness. */
const MOST_ANALYSED = 200;

/** Downloads of what is shown, and a link to the API. */
class SiteTools extends Part {
  render() {
    return html`<details class="menu" @focusout=${(event) => this.#leave(event)}>
        <summary>Download</summary>
        <div class="items">
          <button @click=${() => this.#ranking('xlsx', WORKBOOK)}>Ranking as a workbook (XLSX)</button>
          <button @click=${() => this.#ranking('csv', 'text/csv')}>Ranking as a table (CSV)</button>
          <button @click=${() => this.#ranking('json', 'application/json')}>Ranking with all figures (JSON)</button>
          <button @click=${() => this.#rules()}>Weights and parameters as a rule file (YAML)</button>
        </div>
      </details>
      <button class="plain" @click=${() => this.#report()}>Report</button>
      <button class="plain" @click=${() => this.#copy()}>Copy link</button>
      <a href="/q/swagger-ui/">API</a>`;
  }

  #leave({ currentTarget, relatedTarget }) {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
  }

  async #save(name, path, body, accept) {
    try {
      const answer = await call(path, { body, accept });
      const address = URL.createObjectURL(await answer.blob());
      this.#download(address, name);
      store.say(null);
    } catch (problem) {
      const { title, advice } = problemText(problem);
      store.say(`Nothing was downloaded. ${title} ${advice}`);
    }
    this.querySelector('details').open = false;
  }

  #ranking(ending, type) {
    const { view, ruleSet, sites } = store;
    if (ruleSet) this.#save(`ranking-${ruleSet.id}.${ending}`, '/v1/rankings', { ...question(view, ruleSet, sites), explain: 'full' }, type);
  }

  /** Opens the report of what is shown in a new window, from which it is printed. The window is opened at once: later a browser would block it. */
  async #report() {
    const { view, ruleSet, sites, loaders } = store;
    if (!ruleSet) return;
    const opened = open('about:blank', '_blank');
    const ranked = loaders.ranking.answer?.ranking.length ?? 0;
    try {
      const body = {
        ...question(view, ruleSet, sites),
        title: view.scenario ? `${ruleSet.title}, ${view.scenario}` : ruleSet.title,
        robustness: ranked > 0 && ranked <= MOST_ANALYSED,
        scenarios: (ruleSet.scenarios ?? []).length > 0,
      };
      const answer = await call('/v1/reports', { body, accept: 'text/html' });
      const address = URL.createObjectURL(await answer.blob());
      if (opened) opened.location = address;
      else this.#download(address, `report-${ruleSet.id}.html`);
      store.say(opened ? null : 'The browser did not allow a window; the report is downloaded.');
    } catch (problem) {
      opened?.close();
      const { title, advice } = problemText(problem);
      store.say(`There is no report. ${title} ${advice}`);
    }
  }

  #download(address, name) {
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  #rules() {
    const { view, ruleSet } = store;
    if (!ruleSet) return;
    const changed = changes(view, ruleSet);
    const id = `${ruleSet.id}-variant`;
    const body = {
      id,
      title: view.scenario ? `${ruleSet.title}, ${view.scenario}` : `${ruleSet.title}, variant`,
      weights: sentWeights(ruleSet, changed.w),
      parameters: sentParameters(ruleSet, changed.p),
      ...(changed.method ? { method: changed.method } : {}),
    };
    this.#save(`${id}.yaml`, `/v1/rule-sets/${encodeURIComponent(ruleSet.id)}/variant`, body, 'application/yaml');
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      store.say(store.sites.length ? 'The link is copied. Own sites stay in this browser and are not part of it.' : 'The link is copied.');
    } catch {
      store.say('The browser did not allow copying. The address of this page is the link.');
    }
  }
}

customElements.define('site-tools', SiteTools);
