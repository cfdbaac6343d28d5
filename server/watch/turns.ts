/** One thing at a time for each name, in the order in which they were asked for. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs when everything asked for earlier under the same name has ended, well or not. */
  take<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const mine = before.then(run, run);
    const settled = mine.catch(() => {});
    this.#last.set(name, settled);
    return mine;
  }

  /** Resolves when everything asked for so far has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
