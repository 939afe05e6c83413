import { LitElement } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import { noChange } from 'lit';
import { store } from '../state/store.js';

/** A component of the page. It renders into the document itself, so that one style sheet holds for all. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.unsubscribe = store.subscribe(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unsubscribe();
  }
}

/**
 * Sets style properties of an element: {@code <i ${styles({ '--at': '40%' })}>}. It uses the object model, because the
 * security policy forbids style attributes.
 */
class Styles extends Directive {
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('styles() belongs to an element');
  }

  update(part, [properties]) {
    for (const [name, value] of Object.entries(properties)) part.element.style.setProperty(name, value);
    return noChange;
  }

  render() {
    return noChange;
  }
}

export const styles = directive(Styles);

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
export const roomy = matchMedia('(min-width: 720px)');
export const wide = matchMedia('(min-width: 1200px)');
