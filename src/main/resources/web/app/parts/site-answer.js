import { html, nothing } from 'lit';
import { changes } from '../state/requests.js';
import { store } from '../state/store.js';
import { option, plural, words } from '../text/format.js';
import { cost, laws, lead, verdict } from '../text/sentences.js';
import { NAMES } from '../text/states.js';
import { Part, wide } from './part.js';

/** The answer as a sentence, and the question in one line. */
class SiteAnswer extends Part {
  render() {
    const { ranking, robustness } = store.loaders;
    const answer = ranking.answer;
    if (!answer && store.stuck) return nothing;
    if (!answer) {
      return html`<section class="answer" aria-busy="true">
        <h1 class="bone">The ranking is being computed.</h1>
        <p class="bone">It takes a moment.</p>
      </section>`;
    }
    const [first] = answer.ranking;
    const sure = first && answer.ranking.length > 1
      ? robustness.current ? verdict(robustness.answer) : robustness.problem ? null : 'Weighing how sure this is\u2026'
      : null;
    const rest = [sure, laws(first), cost(answer)].filter(Boolean);
    return html`<section class="answer ${ranking.loading ? 'busy' : ''}" aria-label="Answer">
      <h1 aria-live="polite">${lead(answer)}</h1>
      ${rest.length ? html`<p class="sure">${rest.join(' ')}</p>` : nothing}
      ${this.#question()}
    </section>`;
  }

  #question() {
    const { ruleSet, view, sites } = store;
    if (!ruleSet) return nothing;
    const { p } = changes(view, ruleSet);
    const shown = (ruleSet.parameters ?? []).filter(
      (parameter) => parameter.name in p || ['headcount', 'parent_country'].includes(parameter.name) || /_load_mw$/.test(parameter.name),
    );
    const facts = shown.slice(0, 5).map((parameter) => {
      const value = p[parameter.name] ?? parameter.default;
      return parameter.type === 'string'
        ? `${words(parameter.name).toLowerCase()} ${option(String(value))}`
        : `${words(parameter.name).toLowerCase()} ${value}${parameter.unit && parameter.unit !== 'people' ? ` ${parameter.unit}` : ''}`;
    });
    const where = ruleSet.level === 'county' ? (store.inside ? `counties of ${NAMES[store.inside]}` : 'all counties') : view.places ? plural(view.places.length, 'state') : 'all states';
    const shownSites = store.inside ? sites.filter((site) => site.state === store.inside) : sites;
    const own = shownSites.length ? ` and ${plural(shownSites.length, 'own site')}` : '';
    return html`<p class="asked">
      ${[ruleSet.title, ...facts, where + own].join(' · ')}
      <button class="link" @click=${() => this.#edit()}>Edit the question</button>
    </p>`;
  }

  #edit() {
    if (!wide.matches) store.openDrawer('rail');
    setTimeout(() => {
      const question = document.querySelector('site-question details');
      if (question) question.open = true;
      document.querySelector('site-question select')?.focus();
    });
  }
}

customElements.define('site-answer', SiteAnswer);
