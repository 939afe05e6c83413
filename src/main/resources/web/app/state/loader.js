/**
 * Loads one answer at a time for one purpose. The newest wish wins: an answer to an older one is dropped, except that a
 * {@code follow}ing loader shows the answers on the way, in order, while a slider moves.
 */
export class Loader {
  #load;
  #changed;
  #delay;
  #follow;
  #timer = 0;
  #controller = null;
  #wanted = null; // the wish of the newest request: {key, context, ...}
  #running = null;

  /**
   * @param load (wish, signal) => Promise of the answer
   * @param changed called after every change of the fields below
   * @param delay milliseconds without a new wish before it is sent
   * @param follow whether a wish waits for the running request instead of ending it
   */
  constructor(load, changed, { delay = 0, follow = false } = {}) {
    this.#load = load;
    this.#changed = changed;
    this.#delay = delay;
    this.#follow = follow;
    this.answer = null;
    this.confirmed = null; // the last answer of the service, while `answer` is a preview
    this.key = null; // key of the wish that the answer belongs to
    this.context = null;
    this.problem = null;
    this.since = 0; // time of the first unanswered wish; 0: nothing is loading
  }

  get loading() {
    return this.since > 0;
  }

  /** Whether the answer belongs to the newest wish. */
  get current() {
    return this.answer !== null && this.#wanted !== null && this.key === this.#wanted.key;
  }

  /** @param wish null: nothing is needed. An answer of another context (rule set, candidates) is not shown on the way. */
  want(wish) {
    if (wish === null) {
      this.#stop();
      this.#wanted = null;
      this.since = 0;
      return;
    }
    if (this.#wanted?.key === wish.key) return;
    const first = this.#wanted === null;
    this.#wanted = wish;
    this.since ||= Date.now();
    if (this.#follow && this.#running && this.#running.context === wish.context) return;
    this.#stop();
    this.#timer = setTimeout(() => this.#send(), first && this.answer === null ? Math.min(this.#delay, 50) : this.#delay);
  }

  /** Shows what the answer will be until it is there; a problem takes it back. */
  preview(answer) {
    this.confirmed ??= this.answer;
    this.answer = answer;
  }

  /** Sends the newest wish again, after a problem or because stored data changed. */
  again() {
    if (!this.#wanted) return;
    this.#stop();
    this.since ||= Date.now();
    this.problem = null;
    this.#changed();
    this.#send();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#controller?.abort();
    this.#controller = null;
    this.#running = null;
  }

  async #send() {
    const wish = this.#wanted;
    const controller = new AbortController();
    this.#controller = controller;
    this.#running = wish;
    try {
      const answer = await this.#load(wish, controller.signal);
      if (controller.signal.aborted) return;
      const newest = this.#wanted?.key === wish.key;
      if (this.confirmed && !newest) Object.assign(this, { confirmed: answer, problem: null });
      else Object.assign(this, { answer, confirmed: null, key: wish.key, context: wish.context, problem: null });
    } catch (problem) {
      if (controller.signal.aborted) return;
      this.problem = problem;
      this.answer = this.confirmed ?? this.answer;
      this.confirmed = null;
      if (problem.retryAfter !== null && problem.retryAfter !== undefined) {
        this.#timer = setTimeout(() => this.again(), Math.max(1, Math.min(problem.retryAfter, 60)) * 1000);
      }
    }
    this.#running = null;
    this.#controller = null;
    if (this.#wanted && this.#wanted.key !== wish.key) {
      this.#send();
    } else {
      this.since = 0;
    }
    this.#changed();
  }
}
