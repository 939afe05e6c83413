import { html, nothing, svg } from 'lit';
import { countyBox } from '../text/box.js';
import { store } from '../state/store.js';
import { NAMES } from '../text/states.js';

/** Width and height of the map of a state in the units of the outlines, before its padding. */
const boxes = new WeakMap();

/** The rectangle around the outlines of a state, computed once for each answer. */
export function boxOf(outlines) {
  if (!boxes.has(outlines)) boxes.set(outlines, countyBox(Object.values(outlines)));
  return boxes.get(outlines);
}

/** The way into the counties of the selected state, and back. */
export function countyBar() {
  const { view, countyRulesId, inside } = store;
  if (inside) {
    return html`<button class="plain back" @click=${() => store.closeCounties()}>‹ All states</button><b>Counties of ${NAMES[inside]}</b>`;
  }
  if (view.sel in NAMES && countyRulesId) {
    return html`<button class="plain" @click=${() => store.openCounties(view.sel)}>Counties of ${NAMES[view.sel]} ›</button>`;
  }
  return nothing;
}

/** Outline of a whole state behind its counties. */
export const border = (outline) => (outline ? svg`<path class="border" d=${outline.path}/>` : nothing);
