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

type Pieces = { readonly component: string; readonly vantage: string; readonly observed: Observed[] };

/** The logs of blocks, one for each component and vantage that they watched. Blocks of one vantage in the order of their numbers. */
export function observationLogs(blocks: Iterable<BlockContent>): ObservationLog[] {
  const series = new Map<string, Pieces>();
  for (const { header, observed } of blocks)
    header.series.forEach(({ component }, index) => {
      const name = `${header.vantage} ${component}`;
      const pieces = series.get(name) ?? { component, vantage: header.vantage, observed: [] };
      series.set(name, pieces);
      pieces.observed.push(...observed.slice(index, index + 1));
    });
  return [...series.values()].map(logOf);
}

function logOf({ component, vantage, observed }: Pieces): ObservationLog {
  const length = observed.reduce((sum, { at }) => sum + at.length, 0);
  const log = { component, vantage, at: new Float64Array(length), ok: new Uint8Array(length) };
  let offset = 0;
  for (const { at, ok } of observed) {
    log.at.set(at, offset);
    log.ok.set(ok, offset);
    offset += at.length;
  }
  return log;
}
