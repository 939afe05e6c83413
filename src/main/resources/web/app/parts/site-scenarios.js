import { html, nothing } from 'lit';
import { changes } from '../state/requests.js';
import { store } from '../state/store.js';
import { fix, points } from '../text/format.js';
import { waiting } from './loading.js';
import { Part } from './part.js';

/** Ranks by scenario, with the regret; and the changes of the page kept as a scenario in the link. */
class SiteScenarios extends Part {
  render() {
    const { loaders, view, ruleSet } = store;
    if (!ruleSet) return nothing;
    const answer = loaders.scenarios.answer;
    return html`<article class=${loaders.scenarios.loading && answer ? 'busy' : ''}>
      <h2>Scenarios</h2>
      ${this.#keep(view, ruleSet)}
      ${waiting(loaders.scenarios, 'The scenarios') ?? this.#table(answer)}
    </article>`;
  }

  #keep(view, ruleSet) {
    const { p, w } = changes({ ...view, scenario: null }, ruleSet);
    const changed = Object.keys(p).length + Object.keys(w).length > 0;
    return html`
      ${changed ? html`<form class="row" @submit=${(e) => this.#save(e, p, w)}>
        <label class="field grow"><span>Keep the present weights and parameters as a scenario</span><input name="title" required maxlength="40" placeholder="Name"></label>
        <button class="strong">Keep</button></form>` : html`<p class="hint">Change weights or parameters to keep them here as a scenario of your own; it becomes part of the link.</p>`}
      ${view.kept.map((kept) => html`<p class="row"><span>${kept.name}</span><button class="link" aria-label=${`Remove ${kept.name}`} @click=${() => store.go({ kept: view.kept.filter((other) => other !== kept), scenario: view.scenario === kept.name ? null : view.scenario })}>Remove</button></p>`)}`;
  }

  #save(event, p, w) {
    event.preventDefault();
    const name = new FormData(event.target).get('title').trim();
    const taken = [...(store.ruleSet.scenarios ?? []).map((one) => one.name), ...store.view.kept.map((one) => one.name)];
    if (!name || taken.includes(name)) return store.say(`A scenario “${name}” is there already.`);
    event.target.reset();
    store.go({ kept: [...store.view.kept, { name, p, w }] });
  }

  #table(answer) {
    const columns = [answer.base, ...answer.scenarios];
    if (columns.length < 2) return html`<p class="hint">These rules have no scenarios.</p>`;
    const rows = answer.candidates.filter((one) => one.ranks.some((rank) => rank !== null)).sort((a, b) => (a.meanRank ?? 1e9) - (b.meanRank ?? 1e9));
    const shown = rows.slice(0, 12);
    const regret = rows.some((one) => one.maxRegret !== null);
    const least = answer.minimaxRegret ?? [];
    const name = (id) => answer.candidates.find((one) => one.id === id)?.name ?? id;
    const same = columns.every((column) => column.leader === columns[0].leader);
    return html`
      <p class="lead">${same && columns[0].leader ? html`<b>${name(columns[0].leader)}</b> leads in all ${columns.length} cases.` : html`The leader changes: ${[...new Set(columns.map((one) => one.leader).filter(Boolean))].map(name).join(', ')}.`}</p>
      ${least.length ? html`<p>The least regret has ${least.map(name).join(' and ')}${answer.concordance === null ? '' : `; the orders agree by ${fix(answer.concordance, 2)} of 1 (Kendall’s W)`}.</p>` : nothing}
      <div class="scroll" tabindex="0"><table class="ranks"><thead><tr><th>Rank in</th>${columns.map((column) => html`<th class="turned"><span>${column.title ?? column.name}</span></th>`)}${regret ? html`<th class="turned"><span>Most regret, points</span></th>` : nothing}</tr></thead>
      <tbody>${shown.map((row) => html`<tr><th scope="row">${row.name}</th>${row.ranks.map((rank) => html`<td class="num ${rank === 1 ? 'firstrank' : ''}">${rank ?? '–'}</td>`)}${regret ? html`<td class="num">${row.maxRegret === null ? '–' : points(row.maxRegret)}</td>` : nothing}</tr>`)}</tbody></table></div>
      <p class="hint">Regret: how many points a candidate is behind the leader at worst. The ${shown.length} best of ${rows.length} by mean rank.</p>`;
  }
}

customElements.define('site-scenarios', SiteScenarios);
