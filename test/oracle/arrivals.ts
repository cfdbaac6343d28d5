/** In which order records reach a machine that runs as they arrive: any, late, more than once. */
import type { InputRecord } from "../../core/watching/record.ts";
import type { Draw } from "./draw.ts";

/** Every record at least once, some again, in batches; only the platform is known from the start. */
export function arrivalsOf(draw: Draw, records: readonly InputRecord[]): InputRecord[][] {
  const platform = records.filter((record) => record.kind === "platform");
  const others = records.filter((record) => record.kind !== "platform");
  const doubled = [...others, ...others.filter(() => draw.chance(15))];
  const orderly = doubled.toSorted((a, b) => a.at - b.at);
  const batches: InputRecord[][] = [platform];
  for (const record of draw.chance(50) ? draw.shuffled(doubled) : jittered(draw, orderly)) {
    if (draw.chance(40)) batches.push([]);
    batches.at(-1)?.push(record);
  }
  return batches;
}

/** In the order of time, but for a few that come late. */
function jittered(draw: Draw, orderly: readonly InputRecord[]): InputRecord[] {
  const late = new Set(orderly.filter(() => draw.chance(10)));
  return [...orderly.filter((record) => !late.has(record)), ...draw.shuffled([...late])];
}
