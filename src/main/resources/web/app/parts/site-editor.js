import { html, nothing } from 'lit';
import { json } from '../state/api.js';
import { question } from '../state/requests.js';
import { store } from '../state/store.js';
import { points } from '../text/format.js';
import { problemText } from '../text/sentences.js';
import { waiting } from './loading.js';
import { Part } from './part.js';

/** What needs a token: keeping this ranking as a run, and what moved between two runs. */
class SiteEditor extends Part {
  constructor() {
    super();
    this.problem = null;
    this.saved = null;
    this.diff = null;
  }

  render() {
    if (!store.signedIn) {
      return html`<article><h2>Editor</h2>
        <p>With a token of an editor this page keeps rankings as runs, compares them, and stores own sites. The token is kept in memory only; it is gone when the page is left.</p>
        <form class="row" @submit=${(e) => this.#signIn(e)} autocomplete="off">
          <label class="field grow"><span>Token</span><input name="token" type="password" required autocomplete="off" spellcheck="false"></label>
          <button class="strong">Use the token</button></form></article>`;
    }
    const { runs } = store.loaders;
    return html`<article><div class="heading"><h2>Editor</h2><button class="link" @click=${() => this.#signOut()}>Forget the token</button></div>
      ${this.problem ? html`<p class="notice bad" role="alert">${this.problem}</p>` : nothing}
      ${this.saved ? html`<p class="notice" role="status">${this.saved}</p>` : nothing}
      <form class="row" @submit=${(e) => this.#save(e)}>
        <label class="field grow"><span>Keep this ranking as a run</span><input name="label" maxlength="200" placeholder="Label"></label><button class="strong">Save the run</button></form>
      <button @click=${() => this.#storedSites()}>Add the stored sites as candidates</button>
      <h3>Runs</h3>
      ${waiting(runs, 'The list of runs') ?? this.#runs(runs.answer.items)}
      ${this.diff ? this.#moves(this.diff) : nothing}
    </article>`;
  }

  #runs(items) {
    if (!items.length) return html`<p class="hint">No run is stored yet.</p>`;
    return html`<ul class="plainlist">${items.map((run) => html`<li><span><b>${run.label || 'Without label'}</b> <span class="muted">${String(run.createdAt ?? '').slice(0, 16).replace('T', ' ')} · ${run.ruleSet?.id ?? run.ruleSet ?? ''}</span></span>
      <button class="link" @click=${() => this.#compare(run)}>Compare with now</button></li>`)}</ul>`;
  }

  #signIn(event) {
    event.preventDefault();
    const token = new FormData(event.target).get('token').trim();
    event.target.reset();
    store.signIn(token);
  }

  #signOut() {
    Object.assign(this, { problem: null, saved: null, diff: null });
    store.setSites(store.sites.filter((site) => !site.stored));
    store.signIn(null);
  }

  async #run(work) {
    this.problem = null;
    try {
      await work();
    } catch (problem) {
      const { title, advice } = problemText(problem);
      this.problem = `${title} ${problem.status === 401 ? 'The token is not valid.' : advice}`;
      if (problem.status === 401) store.signIn(null);
    }
    this.requestUpdate();
  }

  #keep(label) {
    const { view, ruleSet, sites } = store;
    return json('/v1/runs', { body: { ...question(view, ruleSet, sites), ...(label ? { label } : {}) }, headers: { 'Idempotency-Key': crypto.randomUUID?.() ?? String(Math.random()).slice(2) } });
  }

  #save(event) {
    event.preventDefault();
    const form = event.target;
    this.#run(async () => {
      const run = await this.#keep(new FormData(form).get('label').trim());
      form.reset();
      this.saved = `The run ${run.label ? `“${run.label}” ` : ''}is stored.`;
      store.loaders.runs.again();
    });
  }

  /** A diff is of two stored runs, so the present ranking is stored first. */
  #compare(run) {
    this.#run(async () => {
      const now = await this.#keep(`Compared with ${run.label || run.id}`.slice(0, 200));
      this.diff = { run, answer: await json(`/v1/runs/${encodeURIComponent(run.id)}/diff/${encodeURIComponent(now.id)}`) };
      store.loaders.runs.again();
    });
  }

  #moves({ run, answer }) {
    const moves = (answer.moves ?? []).filter((one) => one.rankBefore !== one.rankAfter || one.scoreChange);
    return html`<h3>Since “${run.label || run.id}”</h3>
      ${moves.length === 0 ? html`<p>Nothing moved.</p>` : html`<div class="scroll" tabindex="0"><table><thead><tr><th>Candidate</th><th class="num">Rank</th><th class="num">Points</th></tr></thead><tbody>
      ${moves.slice(0, 15).map((one) => html`<tr><th scope="row">${one.name ?? one.id}</th><td class="num">${one.rankBefore ?? '–'} → ${one.rankAfter ?? '–'}</td><td class="num">${points(one.scoreBefore)} → ${points(one.scoreAfter)}</td></tr>`)}</tbody></table></div>`}`;
  }

  #storedSites() {
    this.#run(async () => {
      const { places } = await json('/v1/places');
      const own = places.filter((place) => place.kind === 'site')
        .map(({ id, name, state, latitude, longitude }) => ({ id, name, state: state ?? null, latitude: latitude ?? null, longitude: longitude ?? null, facts: {}, stored: true }));
      store.setSites([...store.sites.filter((site) => !own.some((other) => other.id === site.id)), ...own]);
      this.saved = own.length ? `${own.length} stored sites are candidates.` : 'No site is stored.';
    });
  }
}

customElements.define('site-editor', SiteEditor);
