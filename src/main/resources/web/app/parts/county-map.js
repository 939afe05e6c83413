import { html, nothing, svg } from 'lit';
import { countyBox } from '../text/box.js';
import { store } from '../state/store.js';
import { NAMES } from '../text/states.js';

const boxes = new WeakMap();

/** The rectangle around the outlines of a state, computed once for each answer. */
export function boxOf(outlines) {
  if (!boxes.has(outlines)) boxes.set(outlines, countyBox(Object.values(outlines)));
  return boxes.get(outlines);
}

/** The way back from the counties of a state. */
export const wayBack = () =>
  html`<button class="plain back" @click=${() => store.closeCounties()}>‹ All states</button><b>Counties of ${NAMES[store.inside]}</b>`;

/** The way into the counties of the selected state, where the rules have one. */
export function wayIn() {
  const { selected, countyRulesId, inside } = store;
  if (inside || !countyRulesId || !(selected?.id in NAMES)) return nothing;
  return html`<button class="plain" @click=${() => store.openCounties(selected.id)}>Counties of ${NAMES[selected.id]} ›</button>`;
}

/** Outline of a whole state behind its counties. */
export const border = (outline) => (outline ? svg`<path class="border" d=${outline.path}/>` : nothing);
