/** Calls of the API. A failure is always a {@link Problem}: an answer of the service, or no connection. */
export class Problem extends Error {
  /** @param {object} document problem document (RFC 9457); status 0: no connection */
  constructor(document, retryAfter) {
    super(document.detail ?? document.title ?? 'The request failed.');
    this.status = document.status ?? 0;
    this.code = document.code ?? '';
    this.title = document.title ?? '';
    this.violations = document.violations ?? [];
    /** Seconds after which another request makes sense; null without advice of the service. */
    this.retryAfter = retryAfter;
  }
}

let token = null;

/** The token of an editor or viewer is in memory only; it is gone when the page is left. */
export const setToken = (value) => (token = value || null);
export const hasToken = () => token !== null;

/** @returns {Promise<Response>} an answer of status 2xx */
export async function call(path, { method, body, accept = 'application/json', headers = {}, signal, type } = {}) {
  let answer;
  try {
    answer = await fetch(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        Accept: accept,
        ...(body === undefined ? {} : { 'Content-Type': type ?? 'application/json' }),
        ...(token && path.startsWith('/v1/') ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem({ status: 0, title: 'No connection', detail: 'The service does not answer.' }, null);
  }
  if (answer.ok) return answer;
  const wait = Number.parseInt(answer.headers.get('Retry-After') ?? '', 10);
  let document = { status: answer.status, title: answer.statusText };
  try {
    document = { ...document, ...(await answer.json()) };
  } catch {
    // An intermediary answered without a problem document; the status is all there is.
  }
  throw new Problem(document, Number.isFinite(wait) ? wait : null);
}

export const json = async (path, options) => (await call(path, options)).json();
