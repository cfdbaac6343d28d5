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

  /** Runs when everything asked for earlier under any of the names has ended. In the order of their names, so that none waits for another. */
  async takeAll<Value>(names: readonly string[], run: () => Promise<Value>): Promise<Value> {
    const [first, ...others] = [...new Set(names)].sort();
    return first === undefined ? await run() : await this.take(first, () => this.takeAll(others, run));
  }

  /** Resolves when everything asked for so far has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
