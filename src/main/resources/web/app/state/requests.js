import { children, shares } from './weights.js';

/** The requests that a view needs. Pure: the same view, rule set and sites give the same requests. */

/** Changes of the question in this view: the scenario on top of what the user changed. */
export function changes(view, ruleSet) {
  const scenario = chosenScenario(view, ruleSet);
  return {
    p: { ...view.p, ...scenario?.p },
    w: { ...view.w, ...scenario?.w },
    facts: scenario?.facts ?? {},
    waivers: scenario?.waivers ?? {},
    method: scenario?.method ?? view.method,
  };
}

/** @returns scenarios of the rule set and of the page, in one form: {name, title, p, w, facts, own} */
export function scenarios(view, ruleSet) {
  const given = (ruleSet?.scenarios ?? []).map((scenario) => ({
    name: scenario.name,
    title: scenario.title ?? scenario.name,
    why: scenario.why,
    p: scenario.parameters ?? {},
    w: weightsAsShares(ruleSet, scenario.weights ?? {}),
    raw: scenario,
    facts: scenario.facts,
    waivers: scenario.waivers,
    method: scenario.method,
    own: false,
  }));
  const kept = view.kept.map((scenario) => ({ ...scenario, title: scenario.name, own: true }));
  return [...given, ...kept];
}

export const chosenScenario = (view, ruleSet) =>
  scenarios(view, ruleSet).find((scenario) => scenario.name === view.scenario);

/** Weights of a scenario file replace weights of the file; the page counts in percent of the siblings. */
function weightsAsShares(ruleSet, weights) {
  const found = {};
  const visit = (node) => {
    const group = children(node);
    if (group.some((child) => child.path in weights)) {
      const percent = Object.fromEntries(group.map((child) => [child.path, weights[child.path] ?? child.share * 100]));
      const sum = Object.values(percent).reduce((total, value) => total + value, 0);
      group.forEach((child) => (found[child.path] = sum > 0 ? (percent[child.path] / sum) * 100 : 0));
    }
    group.forEach(visit);
  };
  visit(ruleSet);
  return found;
}

/** A group of siblings is sent whole once one of them is changed, so the shares mean the same on both sides. */
export function sentWeights(ruleSet, w) {
  const sent = {};
  const visit = (node) => {
    const group = children(node);
    if (group.some((child) => child.path in w)) {
      const current = shares(group, w);
      group.forEach((child) => (sent[child.path] = Math.round(current[child.path] * 1e6) / 1e6));
    }
    group.forEach(visit);
  };
  visit(ruleSet);
  return sent;
}

/** Parameters in the types of the rule set; a parameter that it lacks stays text, and the service names it. */
export function sentParameters(ruleSet, p) {
  const types = Object.fromEntries((ruleSet.parameters ?? []).map((parameter) => [parameter.name, parameter.type]));
  const typed = (name, value) => {
    if (types[name] === 'number') return Number.isFinite(Number(value)) && `${value}`.trim() !== '' ? Number(value) : value;
    if (types[name] === 'boolean') return value === true || value === 'true';
    return String(value);
  };
  return Object.fromEntries(Object.entries(p).map(([name, value]) => [name, typed(name, value)]));
}

/** Candidates of the request; absent, which means all places of the rules' level, where nothing is chosen. */
function candidates(view, ruleSet, sites) {
  if (ruleSet.level === 'county') return countyCandidates(view, sites);
  if (!view.places && sites.length === 0) return {};
  const states = view.places ? view.places : [{ from: 'states' }];
  return { candidates: [...states, ...sites.map(asCandidate)] };
}

/** Counties of the opened state, with the own sites in it. */
function countyCandidates(view, sites) {
  const own = sites.filter((site) => !view.inside || site.state === view.inside);
  if (!view.inside && own.length === 0) return {};
  return { candidates: [{ from: 'counties', ...(view.inside ? { in: [view.inside] } : {}) }, ...own.map(asCandidate)] };
}

/** A site with its coordinates, from which the service finds its county. */
function asCandidate(site) {
  if (site.stored) return site.id;
  const placed = Number.isFinite(site.latitude) && Number.isFinite(site.longitude);
  return {
    id: site.id,
    name: site.name,
    ...(site.state ? { state: site.state } : {}),
    ...(site.county ? { county: site.county } : {}),
    ...(placed ? { latitude: site.latitude, longitude: site.longitude } : {}),
    facts: site.facts ?? {},
  };
}

/** The question of the view as the body of a request; {@code scenario: false} leaves the scenario out. */
export function question(view, ruleSet, sites, { scenario = true } = {}) {
  const changed = changes(scenario ? view : { ...view, scenario: null }, ruleSet);
  const body = { ruleSet: ruleSet.id, ...candidates(view, ruleSet, sites) };
  const parameters = sentParameters(ruleSet, view.inside ? known(ruleSet, changed.p) : changed.p);
  const weights = sentWeights(ruleSet, changed.w);
  if (Object.keys(parameters).length) body.parameters = parameters;
  if (Object.keys(weights).length) body.weights = weights;
  if (Object.keys(changed.facts).length) body.facts = changed.facts;
  if (Object.keys(changed.waivers).length) body.waivers = changed.waivers;
  if (changed.method) body.method = changed.method;
  return body;
}

/** The parameters of the question that the rule set has; that of the counties has fewer than that of the states. */
export const known = (ruleSet, p) =>
  Object.fromEntries(Object.entries(p).filter(([name]) => (ruleSet.parameters ?? []).some((parameter) => parameter.name === name)));

/** Candidates up to which all are analysed; of more, the best ones at the weights of the question. */
const MOST_ANALYSED = 60;

export function robustnessBody(view, ruleSet, sites, ranked) {
  return {
    ...question(view, ruleSet, sites),
    ...(ranked > MOST_ANALYSED ? { top: 20 } : {}),
    samples: 4000,
    weightModel: view.draws === 'any' ? { type: 'uniform' } : { type: 'around', spread: 0.25 },
  };
}

export function scenariosBody(view, ruleSet, sites) {
  return {
    ...question(view, ruleSet, sites, { scenario: false }),
    scenarios: scenarios(view, ruleSet).map(({ name, title, p, w, raw }) =>
      raw
        ? strip({ name, title: raw.title, parameters: raw.parameters, weights: raw.weights, facts: raw.facts,
            waivers: raw.waivers, method: raw.method })
        : strip({ name: asName(name), title: name, parameters: sentParameters(ruleSet, p), weights: sentWeights(ruleSet, w) }),
    ),
  };
}

const strip = (object) =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value != null && (typeof value !== 'object' || Object.keys(value).length)),
  );

/** A name as the service accepts it, made from a title of the user. */
export const asName = (title) => {
  const name = title.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(name) ? name : `s_${name}`;
};
