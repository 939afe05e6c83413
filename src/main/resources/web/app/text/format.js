/** Numbers and names as people read them. */

const formats = new Map();
const fixed = (digits) => {
  if (!formats.has(digits)) {
    formats.set(digits, new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  }
  return formats.get(digits);
};
const significant = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });

export const fix = (value, digits) => fixed(digits).format(value).replace(/^-(0(\.0+)?)$/, '$1').replace('-', '\u2212');

/** Points of a score, 0..100 under the weighted sum. */
export const points = (value) => (value === null || value === undefined ? '' : fix(value, 1));

/** A score of any method: scores outside of 0..100 need more digits. */
export const score = (value, range) => (range ? points(value) : significant.format(value).replace('-', '\u2212'));

/** A share 0..1 in percent. */
export function percent(share) {
  const value = share * 100;
  if (value > 0 && value < 1) return 'under 1 %';
  if (value < 100 && value > 99) return 'over 99 %';
  return `${fix(value, 0)} %`;
}

/** A share in percent as the weights show it. */
export const share = (value) => `${fix(value, value < 10 && Math.abs(value - Math.round(value)) > 0.04 ? 1 : 0)} %`;

/** A figure with four significant digits; whole numbers up to 99,999 are kept. */
export function figure(value, unit) {
  if (value === null || value === undefined) return 'missing';
  if (typeof value !== 'number') return String(value);
  if (/^USD/.test(unit ?? '') && Math.abs(value) >= 1e6) return `${money(value)} USD${unit.slice(3)}`;
  const text = Number.isInteger(value) && Math.abs(value) < 1e6 ? fix(value, 0) : significant.format(value).replace('-', '\u2212');
  return unit ? `${text}\u00A0${unit}` : text;
}

/** An amount in short: 154 M, 0.8 M, 12,300. */
export function money(value) {
  if (value === null || value === undefined) return '\u2013';
  const size = Math.abs(value);
  if (size >= 1e9) return `${fix(value / 1e9, 2)}\u00A0B`;
  if (size >= 1e8) return `${fix(value / 1e6, 0)}\u00A0M`;
  if (size >= 5e5) return `${fix(value / 1e6, 1)}\u00A0M`;
  if (size >= 1e3) return `${fix(value / 1e3, 0)}\u00A0k`;
  return fix(value, 0);
}

/** An amount in a sentence: 12.7 million USD. */
export function amount(value, currency) {
  const size = Math.abs(value);
  if (size >= 1e9) return `${fix(size / 1e9, 2)} billion ${currency}`;
  if (size >= 1e5) return `${fix(size / 1e6, size >= 1e8 ? 0 : 1)} million ${currency}`;
  return `${fix(size, 0)} ${currency}`;
}

/** A snake_case name as words: "Parent country". Its unit is shown beside it. */
export function words(name) {
  const text = name.replace(/_(percent|mw)$/, '').replace(/_/g, ' ').replace(/\bkm\b/, 'km');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const plural = (count, one, many = `${one}s`) => `${fix(count, 0)} ${count === 1 ? one : many}`;

const regions = typeof Intl.DisplayNames === 'function' ? new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }) : null;

/** A value of a text parameter; codes of countries with their names. */
export function option(value) {
  if (!/^[A-Z]{2}$/.test(value) || !regions) return value;
  const name = regions.of(value);
  return name ? `${name} (${value})` : value;
}

const STATUS = { pass: 'no condition', conditional: 'conditional', unknown: 'law unknown', excluded: 'excluded' };
export const statusWord = (entry) => STATUS[statusOf(entry)];
export const statusOf = (entry) => (entry.rank === undefined || entry.rank === null ? 'excluded' : entry.status);
