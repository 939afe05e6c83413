/** Sites of the user. They stay in this browser and are sent with each question; nothing of them is stored by the service. */

const KEY = 'site-selection.sites';
const ID = /^[A-Za-z][A-Za-z0-9_]*$/;

/** @returns {Array} sites {id, name, state, latitude, longitude, facts}; empty where the browser keeps nothing */
export function readSites() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((site) => ID.test(site?.id ?? '')) : [];
  } catch {
    return [];
  }
}

/** @returns {?string} a sentence where the browser cannot keep them */
export function writeSites(sites) {
  try {
    localStorage.setItem(KEY, JSON.stringify(sites));
    return null;
  } catch {
    return 'This browser does not keep the sites; they are gone when the page is left.';
  }
}

/** An id as the service accepts it, made from the name of a site and different from the ids in use. */
export function siteId(name, used) {
  let id = name.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '').toLowerCase().slice(0, 40);
  if (!ID.test(id)) id = `site_${id}`.replace(/_+$/, '');
  if (id.length === 2) id = `${id}_site`;
  let free = id;
  for (let number = 2; used.includes(free); number++) free = `${id}_${number}`;
  return free;
}

/** Rows of a table with comma, semicolon or tab as separator, quoted or not (RFC 4180). */
export function parseTable(text) {
  const content = text.replace(/^\uFEFF/, '');
  const header = content.split(/\r?\n/, 1)[0];
  const separator = [',', ';', '\t'].reduce((best, one) => (header.split(one).length > header.split(best).length ? one : best));
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < content.length; i++) {
    const c = content[i];
    if (quoted) {
      if (c === '"' && content[i + 1] === '"') cell += content[++i];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator) {
      rows.at(-1).push(cell);
      cell = '';
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && content[i + 1] === '\n') i++;
      rows.at(-1).push(cell);
      cell = '';
      rows.push([]);
    } else cell += c;
  }
  rows.at(-1).push(cell);
  return rows
    .map((row) => row.map((value) => value.trim()))
    .filter((row) => row.some((value) => value !== ''));
}

/**
 * Sites of a table: columns name, state, latitude, longitude, and one per metric.
 *
 * @param metrics ids of the metrics that the service knows
 * @param used ids that are in use
 * @returns {{sites: Array, remarks: string[]}} remarks name what was left out, with its line
 */
export function sitesOfTable(text, metrics, states, used) {
  const [header = [], ...rows] = parseTable(text);
  const columns = header.map((name) => name.toLowerCase());
  const at = (row, ...names) => row[columns.findIndex((column) => names.includes(column))] ?? '';
  const remarks = [];
  if (!columns.includes('name') && !columns.includes('id')) {
    return { sites: [], remarks: ["The table needs a column 'name'; 'state', 'latitude', 'longitude' and metrics may follow."] };
  }
  const plain = ['id', 'name', 'state', 'county', 'fips', 'latitude', 'longitude', 'lat', 'lon', 'lng'];
  const figures = columns.filter((column) => metrics.includes(column));
  columns
    .filter((column) => column !== '' && !plain.includes(column) && !metrics.includes(column))
    .forEach((column) => remarks.push(`The column '${column}' is ignored: no metric has this name.`));
  const taken = [...used];
  const sites = [];
  rows.slice(0, 500).forEach((row, index) => {
    const line = index + 2;
    const name = at(row, 'name') || at(row, 'id');
    const state = at(row, 'state').toUpperCase();
    if (!name) return remarks.push(`Line ${line} is left out: it has no name.`);
    if (state && !states.includes(state)) return remarks.push(`Line ${line} is left out: '${state.slice(0, 20)}' is not a state code.`);
    const facts = {};
    figures.forEach((metric) => {
      const text = at(row, metric);
      const value = Number(text.replace(/^(-?\d+),(\d+)$/, '$1.$2'));
      if (text !== '' && Number.isFinite(value)) facts[metric] = value;
      else if (text !== '') remarks.push(`Line ${line}: '${text.slice(0, 20)}' is not a number; '${metric}' stays blank.`);
    });
    const county = countyId(at(row, 'county', 'fips'));
    if (county === undefined) remarks.push(`Line ${line}: '${at(row, 'county', 'fips').slice(0, 20)}' is not the code of a county, such as 48439; it stays blank.`);
    const place = coordinates(at(row, 'latitude', 'lat'), at(row, 'longitude', 'lon', 'lng'));
    if (place.remark) remarks.push(`Line ${line}: ${place.remark}`);
    const id = siteId(at(row, 'id') || name, taken);
    taken.push(id);
    sites.push({ id, name: name.slice(0, 100), state: state || null, ...(county ? { county } : {}), facts,
      latitude: place.latitude, longitude: place.longitude });
  });
  if (rows.length > 500) remarks.push('Only the first 500 rows are used.');
  return { sites, remarks };
}

/** Id of a county from its FIPS code or id; null for a blank cell, undefined for another text. */
function countyId(text) {
  if (text === '') return null;
  const digits = /^c?(\d{4,5})$/i.exec(text)?.[1];
  return digits ? `c${digits.padStart(5, '0')}` : undefined;
}

/** Coordinates in degrees; both or none. */
function coordinates(north, east) {
  const number = (text) => (text === '' ? null : Number(text.replace(/^(-?\d+),(\d+)$/, '$1.$2')));
  const [latitude, longitude] = [number(north), number(east)];
  if (latitude === null && longitude === null) return { latitude, longitude };
  const valid = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return valid ? { latitude, longitude } : { latitude: null, longitude: null, remark: 'the coordinates are left out: a latitude from -90 to 90 and a longitude from -180 to 180 are needed.' };
}
