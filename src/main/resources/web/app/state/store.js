import { hasToken, json, setToken } from './api.js';
import { Loader } from './loader.js';
import { changes, known, question, robustnessBody, scenariosBody } from './requests.js';
import { preview } from './preview.js';
import { readSites, writeSites } from './sites.js';
import { children, shares } from './weights.js';
import { freshView, readView, writeView } from './view.js';

/**
 * The state of the page: a function of the address, the last answers and the user's own sites. Parts subscribe, and change
 * the view by {@link Store.go}.
 */
class Store {
  #listeners = new Set();
  #queued = false;

  constructor() {
    const changed = () => this.changed();
    const post = (path) => (wish, signal) => json(path, { body: wish.body, signal });
    const get = (wish, signal) => json(wish.path, { signal });
    this.view = readView(location.search);
    this.sites = readSites();
    this.outlinesPath = null;
    /** What has no place in a link: the open drawer, a message. */
    this.drawer = null;
    this.message = null;
    this.previousRanks = {};
    this.loaders = {
      ruleSets: new Loader(get, changed),
      ruleSet: new Loader(get, changed),
      outlines: new Loader(get, changed),
      counties: new Loader(get, changed),
      ranking: new Loader(post('/v1/rankings'), changed, { follow: true }),
      detail: new Loader(post('/v1/rankings'), changed, { delay: 250 }),
      robustness: new Loader(post('/v1/robustness'), changed, { delay: 400 }),
      comparison: new Loader(post('/v1/comparisons'), changed, { delay: 150 }),
      scenarios: new Loader(post('/v1/scenarios'), changed, { delay: 250 }),
      runs: new Loader(get, changed),
    };
    addEventListener('popstate', () => {
      this.view = readView(location.search);
      this.changed();
    });
    addEventListener('online', () => this.retry());
  }

  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(outlinesPath) {
    this.outlinesPath = outlinesPath;
    this.changed();
  }

  /** Answers by name; null before the first one. */
  get answers() {
    return Object.fromEntries(Object.entries(this.loaders).map(([name, loader]) => [name, loader.answer]));
  }

  /** The rule set of the view; null until it is loaded. */
  get ruleSet() {
    const loaded = this.loaders.ruleSet.answer;
    return loaded && loaded.id === this.rulesId ? loaded : null;
  }

  /** Id of the rule set in use: in an opened state, that of its counties. */
  get rulesId() {
    const sets = this.loaders.ruleSets.answer;
    if (this.view.inside && !sets) return null;
    return (this.view.inside && this.countyRulesId) || this.baseId;
  }

  /** Id of the chosen rule set. */
  get baseId() {
    return this.view.rules ?? this.loaders.ruleSets.answer?.ruleSets[0]?.id ?? null;
  }

  /** Id of the rule set that ranks counties by the chosen rules; null if there is none. */
  get countyRulesId() {
    const sets = this.loaders.ruleSets.answer?.ruleSets ?? [];
    return sets.find((set) => set.level === 'county' && (set.id === this.baseId || set.id === `${this.baseId}-county`))?.id ?? null;
  }

  /** Code of the state whose counties are shown; null where states are. */
  get inside() {
    return this.ruleSet?.level === 'county' ? this.view.inside : null;
  }

  /** Shows the counties of a state; the question stays, as far as the rules of the counties know it. */
  openCounties(code) {
    this.go({ inside: code, sel: null, vs: [], scenario: null, all: false, tab: 'place' });
  }

  /** Back to the states. Parameters that only the rules of the counties have are dropped. */
  async closeCounties() {
    const { inside, p } = this.view;
    const base = this.baseId;
    let rules = null;
    try {
      rules = base === this.rulesId ? null : await json(`/v1/rule-sets/${encodeURIComponent(base)}`);
    } catch {
      // The service names a parameter that it does not know.
    }
    this.go({ inside: null, sel: this.countyRulesId === base ? null : inside, vs: [], scenario: null, all: false, tab: 'place', p: rules ? known(rules, p) : p });
  }

  /** Candidates of the ranking by id, excluded ones included. */
  get entries() {
    const answer = this.loaders.ranking.answer;
    return new Map(answer ? [...answer.ranking, ...answer.excluded].map((entry) => [entry.id, entry]) : []);
  }

  /** The selected candidate; without a choice, the leader. */
  get selected() {
    const entries = this.entries;
    if (this.view.sel && entries.has(this.view.sel)) return entries.get(this.view.sel);
    return this.loaders.ranking.answer?.ranking[0] ?? null;
  }

  /** The two compared candidates; what is not chosen is the leader, or the candidate behind it. */
  get compared() {
    const ranked = this.loaders.ranking.answer?.ranking ?? [];
    const chosen = this.view.vs.filter((id) => ranked.some((entry) => entry.id === id));
    if (chosen.length < 2 && this.view.sel && ranked.some((e) => e.id === this.view.sel) && !chosen.includes(this.view.sel)) {
      chosen.push(this.view.sel);
    }
    for (const entry of ranked) {
      if (chosen.length >= 2) break;
      if (!chosen.includes(entry.id)) chosen.unshift(entry.id);
    }
    return chosen.slice(0, 2);
  }

  /** Whether a problem keeps the first answer away; then the problem is shown and nothing seems to load. */
  get stuck() {
    return ['ruleSets', 'ruleSet', 'ranking'].some((name) => this.loaders[name].problem);
  }

  get signedIn() {
    return hasToken();
  }

  signIn(token) {
    setToken(token);
    if (!token) this.view = { ...this.view, tab: 'editor' };
    this.loaders.runs.answer = null;
    this.retry();
  }

  /** Changes the view. {@code quiet} replaces the entry of the history, for each step of a slider. */
  go(patch, { quiet = false } = {}) {
    const view = { ...this.view, ...patch };
    const changed = writeView(view) !== writeView(this.view);
    // Arrows in the ranking show the moves since the last step of the history.
    if (changed && !quiet) this.previousRanks = Object.fromEntries((this.loaders.ranking.answer?.ranking ?? []).map((entry) => [entry.id, entry.rank]));
    this.view = view;
    if (changed) {
      const query = writeView(view);
      const address = query ? `?${query}` : location.pathname;
      if (quiet) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.changed();
  }

  /** Another rule set has other parameters, factors and scenarios. */
  chooseRules(id) {
    const { places, map } = this.view;
    this.go({ ...freshView(), places, map, rules: id });
  }

  /** Changes weights or parameters. A change of a scenario makes it part of the question. */
  edit({ p, w, locks }, options) {
    if (w) {
      performance.clearMarks('weights-changed');
      performance.mark('weights-changed');
    }
    const now = changes(this.view, this.ruleSet);
    const next = {};
    if (p || w) Object.assign(next, { p: p ?? now.p, w: w ?? now.w });
    if (p || w) next.scenario = null;
    if (locks) next.locks = locks;
    this.go(next, options);
    if (w && !p && this.loaders.ranking.loading) this.#preview(now.w, w);
  }

  /** A change of the factors' weights is shown before the service confirms it. */
  #preview(before, w) {
    const inner = (weights) => JSON.stringify(Object.entries(weights).filter(([path]) => path.includes('.')).sort());
    if (inner(before) !== inner(w)) return;
    const changedAt = performance.getEntriesByName('weights-changed').at(-1)?.startTime;
    const shown = preview(this.loaders.ranking.answer, shares(children(this.ruleSet), w));
    if (!shown) return;
    this.loaders.ranking.preview(shown);
    this.changed();
    // The next task after a frame: the new order is on the screen.
    requestAnimationFrame(() => setTimeout(() => performance.measure('weights-shown', { start: changedAt, end: performance.now() })));
  }

  setSites(sites) {
    this.sites = sites;
    this.message = writeSites(sites.filter((site) => !site.stored));
    this.changed();
  }

  openDrawer(name) {
    this.drawer = name;
    this.changed();
  }

  say(message) {
    this.message = message;
    this.changed();
  }

  retry() {
    Object.values(this.loaders).forEach((loader) => loader.problem && loader.again());
    this.changed();
  }

  changed() {
    this.#load();
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.#listeners.forEach((listener) => listener());
    });
  }

  /** Wants what the view needs; a loader ignores a wish that it already has. */
  #load() {
    const { view, sites, loaders } = this;
    const want = (name, path) => loaders[name].want(path ? { key: path, path } : null);
    want('ruleSets', '/v1/rule-sets');
    want('outlines', this.outlinesPath);
    want('counties', view.inside && this.countyRulesId ? `/static/counties/${view.inside}.json` : null);
    want('ruleSet', this.rulesId ? `/v1/rule-sets/${encodeURIComponent(this.rulesId)}` : null);
    want('runs', this.signedIn && view.tab === 'editor' ? '/v1/runs?page=0&size=20' : null);
    const ruleSet = this.ruleSet;
    const post = (name, body) => {
      const key = body && JSON.stringify(body);
      loaders[name].want(body ? { key, body, context: JSON.stringify([body.ruleSet, body.candidates, body.method]) } : null);
    };
    if (!ruleSet) return;
    const asked = question(view, ruleSet, sites);
    const nothing = asked.candidates?.length === 0;
    // All counties are too many for an explanation of each.
    post('ranking', nothing ? null : { ...asked, explain: ruleSet.level === 'county' && !view.inside ? 'none' : 'top' });
    post('detail', nothing || view.tab !== 'place' ? null : this.#detailQuestion(asked));
    const ranked = loaders.ranking.answer?.ranking.length ?? 0;
    post('robustness', nothing || ranked === 0 ? null : robustnessBody(view, ruleSet, sites, ranked));
    post('scenarios', nothing || view.tab !== 'scenarios' ? null : scenariosBody(view, ruleSet, sites));
    const pair = this.compared;
    post('comparison', view.tab !== 'compare' || pair.length < 2 ? null : this.#pairQuestion(asked, pair));
  }

  /** All figures of every candidate; of many counties, those of the selected one, which do not depend on the others under a fixed field. */
  #detailQuestion(asked) {
    const { ruleSet, selected } = this;
    if (ruleSet.level !== 'county' || ruleSet.field?.from === 'candidates') return { ...asked, explain: 'full' };
    if (!selected) return null;
    const own = (asked.candidates ?? []).find((candidate) => candidate.id === selected.id);
    return { ...asked, candidates: [own ?? selected.id], explain: 'full' };
  }

  /** The compared places alone; an own site keeps its description. */
  #pairQuestion(asked, pair) {
    const inline = (asked.candidates ?? []).filter((candidate) => candidate.id);
    return { ...asked, candidates: pair.map((id) => inline.find((candidate) => candidate.id === id) ?? id), explain: 'full' };
  }
}

export const store = new Store();
