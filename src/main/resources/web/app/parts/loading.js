import { html, nothing } from 'lit';
import { problemText } from '../text/sentences.js';

/**
 * What a part shows until its answer is there: bones after 300 ms, or the problem as a sentence.
 *
 * @returns null where there is an answer
 */
export function waiting(loader, what) {
  if (loader.problem && !loader.current) {
    const { title, advice, lines = [], retry } = problemText(loader.problem);
    return html`<div class="notice bad" role="alert"><p><b>${title}</b> ${advice}</p>
      ${lines.length ? html`<ul>${lines.slice(0, 5).map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
      ${retry ? html`<button @click=${() => loader.again()}>Ask again</button>` : nothing}</div>`;
  }
  if (loader.answer) return null;
  return html`<div aria-busy="true"><p class="unseen">${what} is loading.</p>${[1, 2, 3, 4, 5].map(() => html`<p class="bone late">Loading</p>`)}</div>`;
}

/** A link to the source of a figure; several sources are several links. */
export const sources = (ids) =>
  (ids ?? []).map((id, i) => html`${i ? ', ' : nothing}${id === 'request' ? 'your figure' : html`<a href=${`/v1/sources/${encodeURIComponent(id)}`} title=${id}>${shortSource(id)}</a>`}`);

const shortSource = (id) => (id.length > 18 ? `${id.slice(0, 17)}…` : id);

