/** Between the logs that the rules read, one for each series, and the blocks that a vantage signs, many series in each. */
import type { BlockContent, BlockHeader, Observed } from "./block-content.ts";
import type { ObservationLog } from "./observations.ts";

/**
 * The observations of a block, in the order of its header; a series without log observed nothing.
 *
 * @param logs of the header's vantage, already cut to the time of the block
 * @throws RangeError for a log of another vantage, of a component that the header does not name, or the second one of a component
 */
export function observedIn(header: BlockHeader, logs: readonly ObservationLog[]): Observed[] {
  const byComponent = new Map(logs.map((log) => [log.component, log]));
  const known = new Set(header.series.map(({ component }) => component));
  const fits = logs.every(({ component, vantage }) => vantage === header.vantage && known.has(component));
  if (!fits || byComponent.size !== logs.length) throw new RangeError("a log that is not of this block");
  return header.series.map(({ component }) => {
    const log = byComponent.get(component);
    return { at: log?.at ?? new Float64Array(0), ok: log?.ok ?? new Uint8Array(0) };
  });
}

/** The logs of blocks, one for each component and vantage that they watched. Blocks of one vantage in the order of their numbers; none is kept. */
export function observationLogs(blocks: Iterable<BlockContent>): ObservationLog[] {
  const logs = new Map<string, JoinedLog>();
  for (const { header, observed } of blocks)
    header.series.forEach(({ component }, index) => {
      const name = `${header.vantage} ${component}`;
      const log = logs.get(name) ?? new JoinedLog(component, header.vantage);
      logs.set(name, log);
      for (const one of observed.slice(index, index + 1)) log.add(one);
    });
  return Array.from(logs.values(), (log) => log.joined());
}

const firstRoom = 64;

/** What one block after the other says of a series, copied: a piece for each block takes more room than what it says. */
class JoinedLog {
  readonly #of: Pick<ObservationLog, "component" | "vantage">;
  #at = new Float64Array(firstRoom);
  #ok = new Uint8Array(firstRoom);
  #length = 0;

  constructor(component: string, vantage: string) {
    this.#of = { component, vantage };
  }

  add({ at, ok }: Observed): void {
    const length = this.#length + at.length;
    if (length > this.#at.length) this.#grow(Math.max(length, this.#at.length + (this.#at.length >> 1)));
    this.#at.set(at, this.#length);
    this.#ok.set(ok, this.#length);
    this.#length = length;
  }

  joined(): ObservationLog {
    return { ...this.#of, at: this.#at.slice(0, this.#length), ok: this.#ok.slice(0, this.#length) };
  }

  #grow(room: number): void {
    const [at, ok] = [new Float64Array(room), new Uint8Array(room)];
    at.set(this.#at);
    ok.set(this.#ok);
    [this.#at, this.#ok] = [at, ok];
  }
}
