import { NAMES } from '../text/states.js';

/**
 * The view: what the page shows, as far as it is in the address. Reading and writing are inverse to each other; defaults are
 * left out, so the address of a fresh page is short.
 *
 * Sites that the user typed or dropped are not in the address: they stay in the browser.
 */

/** @returns the view of a fresh page */
export const freshView = () => ({
  rules: null, // id of a rule set; null: the first one of the service
  method: null, // name of a method; null: that of the rule set
  p: {}, // changed parameters of the project, as text
  w: {}, // changed weights by path, in percent of their siblings
  locks: [], // paths of weights that keep their share
  open: [], // paths of opened factors
  inside: null, // code of the state whose counties are ranked; null: states
  places: null, // codes of states; null: all states
  scenario: null, // name of a scenario; null: the question as asked
  kept: [], // scenarios made on the page: {name, p, w}
  sel: null, // id of the selected candidate
  vs: [], // ids of the two compared candidates
  tab: 'place', // place | compare | robustness | scenarios | editor
  map: null, // outlines | tiles; null: tiles on a narrow screen, where small states cannot be hit
  show: 'score', // score | cost
  all: false, // whether the ranking lists all candidates
  draws: 'near', // near | any: the weights that robustness draws
});

const TABS = ['place', 'compare', 'robustness', 'scenarios', 'editor'];

const list = (text) => (text ? text.split(',').filter((item) => item !== '') : []);
const oneOf = (allowed, value) => (allowed.includes(value) ? value : allowed[0]);
const share = (text) => {
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 && value <= 100 ? value : null;
};

/** @param {string} search the query of an address, with or without its question mark */
export function readView(search) {
  const query = new URLSearchParams(search);
  const view = freshView();
  view.rules = query.get('rules') || null;
  view.method = query.get('method') || null;
  view.locks = list(query.get('lock'));
  view.open = list(query.get('open'));
  view.places = query.has('places') ? list(query.get('places')) : null;
  view.inside = query.get('in') in NAMES ? query.get('in') : null;
  view.scenario = query.get('scenario') || null;
  view.sel = query.get('sel') || null;
  view.vs = list(query.get('vs')).slice(0, 2);
  view.tab = oneOf(TABS, query.get('tab'));
  view.map = ['outlines', 'tiles'].find((form) => form === query.get('map')) ?? null;
  view.show = oneOf(['score', 'cost'], query.get('show'));
  view.all = query.get('all') === '1';
  view.draws = oneOf(['near', 'any'], query.get('draws'));
  for (const [name, value] of query) {
    if (name.startsWith('p.')) view.p[name.slice(2)] = value;
    if (name.startsWith('w.') && share(value) !== null) view.w[name.slice(2)] = share(value);
    if (name === 'kept') view.kept.push(readKept(value));
  }
  view.kept = view.kept.filter((kept) => kept.name).slice(0, 10);
  return view;
}

/** @returns {string} the query of the address of this view, without a question mark; empty for a fresh view */
export function writeView(view) {
  const fresh = freshView();
  const query = new URLSearchParams();
  const put = (name, value, usual) => value !== null && value !== usual && query.set(name, value);
  put('rules', view.rules);
  put('method', view.method);
  put('scenario', view.scenario);
  Object.entries(view.p).forEach(([name, value]) => query.set(`p.${name}`, value));
  Object.entries(view.w).forEach(([path, value]) => query.set(`w.${path}`, short(value)));
  put('lock', view.locks.join(','), '');
  put('open', view.open.join(','), '');
  put('in', view.inside);
  if (view.places) query.set('places', view.places.join(','));
  put('sel', view.sel);
  put('vs', view.vs.join(','), '');
  for (const name of ['tab', 'map', 'show', 'draws']) put(name, view[name], fresh[name]);
  if (view.all) query.set('all', '1');
  view.kept.forEach((kept) => query.append('kept', writeKept(kept)));
  return query.toString().replace(/%2C/g, ',');
}

/** A kept scenario is a query of its own, inside one value: {@code name=…&p.x=1&w.energy=50}. */
function readKept(text) {
  const { p, w } = readView(text);
  return { name: new URLSearchParams(text).get('name'), p, w };
}

function writeKept({ name, p, w }) {
  return `name=${encodeURIComponent(name)}&${writeView({ ...freshView(), p, w })}`;
}

const short = (value) => String(Math.round(value * 100) / 100);
