import { html, nothing } from 'lit';
import { call, json } from '../state/api.js';
import { siteId, sitesOfTable } from '../state/sites.js';
import { store } from '../state/store.js';
import { plural } from '../text/format.js';
import { problemText } from '../text/sentences.js';
import { NAMES } from '../text/states.js';
import { Part } from './part.js';

const BLANK = { id: null, name: '', state: '', latitude: '', longitude: '', facts: {} };

/** Own sites: typed, placed on the map, or dropped as a table. They stay in the browser unless an editor stores them. */
class SiteSites extends Part {
  constructor() {
    super();
    this.draft = null;
    this.remarks = [];
    this.placed = (event) => {
      this.draft = { ...(this.draft ?? BLANK), ...event.detail };
      this.requestUpdate();
    };
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('site-placed', this.placed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('site-placed', this.placed);
  }

  render() {
    const { sites } = store;
    return html`<div class="sites">
      <h3>Own sites</h3>
      ${sites.length ? html`<ul class="plainlist">${sites.map((site) => this.#site(site))}</ul>` : html`<p class="hint">A site takes what it does not state from its state. Sites stay in this browser.</p>`}
      ${this.draft ? this.#form() : html`<div class="row">
        <button @click=${() => this.#edit(BLANK)}>Add a site</button>
        <button @click=${() => this.#place()}>Place on the map</button>
      </div>`}
      <label class="drop" @dragover=${this.#over} @dragleave=${this.#over} @drop=${(e) => this.#drop(e)}>
        <input type="file" accept=".csv,.tsv,.txt,text/csv" class="unseen" @change=${(e) => this.#read(e.target.files[0])}>
        <span>Drop a table (CSV) here, or <u>choose a file</u></span>
        <small>Columns: name, state, county, latitude, longitude, and metrics such as electricity_price_industrial_ttm</small>
      </label>
      ${this.remarks.length ? html`<ul class="remarks" role="status">${this.remarks.slice(0, 12).map((remark) => html`<li>${remark}</li>`)}</ul>` : nothing}
    </div>`;
  }

  #site(site) {
    const figures = Object.keys(site.facts ?? {}).length;
    return html`<li><span><b>${site.name}</b> <span class="muted">${[site.state, figures ? plural(figures, 'own figure') : null, site.stored ? 'stored' : null].filter(Boolean).join(', ')}</span></span>
      <span class="row">
        <button class="link" @click=${() => this.#edit(site)}>Edit</button>
        ${store.signedIn && !site.stored ? html`<button class="link" @click=${() => this.#store(site)}>Store</button>` : nothing}
        <button class="link" aria-label=${`Remove ${site.name}`} @click=${() => this.#remove(site)}>Remove</button>
      </span></li>`;
  }

  #form() {
    const { draft } = this;
    const field = (name, label, more = {}) => html`<label class="field"><span>${label}</span>
      <input .value=${String(draft[name] ?? '')} name=${name} type=${more.type ?? 'text'} step="any" min=${more.min ?? nothing} max=${more.max ?? nothing} maxlength=${more.type ? nothing : 100}
        @input=${(e) => (this.draft = { ...this.draft, [name]: e.target.value })}></label>`;
    return html`<form class="card" @submit=${(e) => this.#save(e)}>
      ${field('name', 'Name')}
      <label class="field"><span>State, whose figures it inherits</span>
        <select @change=${(e) => (this.draft = { ...this.draft, state: e.target.value })}>
          <option value="">none</option>
          ${Object.entries(NAMES).map(([code, name]) => html`<option value=${code} ?selected=${code === draft.state}>${name}</option>`)}
        </select></label>
      <div class="pair">${field('latitude', 'Latitude', { type: 'number', min: -90, max: 90 })}${field('longitude', 'Longitude', { type: 'number', min: -180, max: 180 })}</div>
      <label class="field"><span>Own figures, one “metric = number” a line</span>
        <textarea rows="3" spellcheck="false" .value=${draft.lines ?? Object.entries(draft.facts ?? {}).map(([m, v]) => `${m} = ${v}`).join('\n')}
          @input=${(e) => (this.draft = { ...this.draft, lines: e.target.value })}></textarea></label>
      <div class="row"><button type="submit" class="strong">${draft.id ? 'Save the site' : 'Add the site'}</button>
        <button type="button" @click=${() => this.#edit(null)}>Cancel</button>
        <button type="button" class="link" @click=${() => this.#place()}>Place on the map</button></div>
    </form>`;
  }

  #edit(draft) {
    this.draft = draft && { ...draft };
    this.remarks = [];
    this.requestUpdate();
    if (draft) this.updateComplete.then(() => this.querySelector('form input')?.focus());
  }

  #place() {
    this.draft ??= { ...BLANK };
    store.placing = true;
    store.say('Click on the map where the site is.');
    this.requestUpdate();
  }

  async #save(event) {
    event.preventDefault();
    const { draft } = this;
    const name = draft.name.trim();
    this.remarks = [];
    if (!name) this.remarks.push('The site needs a name.');
    const facts = {};
    const metrics = draft.lines ? await this.#metrics() : [];
    (draft.lines ?? '').split('\n').filter((line) => line.trim()).forEach((line) => {
      const [metric, text] = line.split('=').map((part) => part?.trim());
      const value = Number(text);
      if (!text || !Number.isFinite(value)) this.remarks.push(`“${line.trim().slice(0, 60)}” is not “metric = number”.`);
      else if (metrics.length && !metrics.includes(metric)) this.remarks.push(`No metric is called “${metric.slice(0, 60)}”.`);
      else facts[metric] = value;
    });
    const coordinate = (text) => (text === '' || text === null || text === undefined ? null : Number(text));
    if ((coordinate(draft.latitude) === null) !== (coordinate(draft.longitude) === null)) this.remarks.push('Latitude and longitude are given together or not at all.');
    if (this.remarks.length) return this.requestUpdate();
    const site = { id: draft.id ?? siteId(name, store.sites.map((s) => s.id)), name, state: draft.state || null, ...(draft.county ? { county: draft.county } : {}),
      latitude: coordinate(draft.latitude), longitude: coordinate(draft.longitude),
      facts: draft.lines === undefined ? draft.facts : facts };
    this.draft = null;
    if (draft.stored) {
      await this.#store({ ...site, stored: true });
    } else {
      store.setSites([...store.sites.filter((other) => other.id !== site.id), site]);
    }
    this.requestUpdate();
  }

  #remove(site) {
    store.setSites(store.sites.filter((other) => other.id !== site.id));
  }

  /** Stores the place for all callers of the service; own figures are stored by an import of facts, not here. */
  async #store(site) {
    try {
      const path = `/v1/places/${encodeURIComponent(site.id)}`;
      const condition = site.stored ? { 'If-Match': (await call(path)).headers.get('ETag') } : { 'If-None-Match': '*' };
      await call(path, { method: 'PUT', headers: condition, body: {
        name: site.name, ...(site.state ? { state: site.state } : {}),
        ...(site.latitude === null ? {} : { latitude: site.latitude }), ...(site.longitude === null ? {} : { longitude: site.longitude }) } });
      store.setSites(store.sites.map((other) => (other.id === site.id && !Object.keys(site.facts ?? {}).length ? { ...site, stored: true } : other)));
      store.say(Object.keys(site.facts ?? {}).length
        ? `${site.name} is stored. Its own figures are not: import them as facts with their source.` : `${site.name} is stored.`);
    } catch (problem) {
      const { title, advice } = problemText(problem);
      store.say(`${site.name} was not stored. ${title} ${advice}`);
    }
  }

  #over = (event) => {
    event.preventDefault();
    event.currentTarget.classList.toggle('over', event.type === 'dragover');
  };

  #drop(event) {
    event.preventDefault();
    event.currentTarget.classList.remove('over');
    this.#read(event.dataTransfer.files[0]);
  }

  async #metrics() {
    try {
      this.known ??= (await json('/v1/metrics')).metrics.map((metric) => metric.id);
    } catch {
      return [];
    }
    return this.known;
  }

  async #read(file) {
    if (!file) return;
    if (file.size > 2_000_000) {
      this.remarks = ['The file is larger than 2 MB.'];
      return this.requestUpdate();
    }
    const [text, metrics] = await Promise.all([file.text(), this.#metrics()]);
    const { sites, remarks } = sitesOfTable(text, metrics, Object.keys(NAMES), store.sites.map((site) => site.id));
    this.remarks = [sites.length ? `${plural(sites.length, 'site')} added from ${file.name}. The file stays in this browser.` : `No site was added from ${file.name}.`, ...remarks];
    if (sites.length) store.setSites([...store.sites, ...sites]);
    this.requestUpdate();
  }
}

customElements.define('site-sites', SiteSites);
