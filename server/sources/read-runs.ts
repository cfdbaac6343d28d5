/** Observations as they are sent, at even distances, as the logs that the rules read. */
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { ObservedRun } from "../../api/schemas/source.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { blockLimits } from "../../core/watching/block-content.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";

type Run = z.output<typeof ObservedRun>;

const [failedMark, goodMark] = ["0", "1"].map((mark) => mark.charCodeAt(0));

/** One log a component; refused where the runs of a component do not ascend, or are more than a block holds. */
export function logsOfRuns(runs: readonly Run[], vantage: string): Result<ObservationLog[], Refusal> {
  if (runs.reduce((sum, { marks }) => sum + marks.length, 0) > blockLimits.observations) return bad([unfit("runs", "too many")]);
  const byComponent = new Map<string, { run: Run; place: number }[]>();
  runs.forEach((run, place) => {
    const own = byComponent.get(run.component) ?? [];
    own.push({ run, place });
    byComponent.set(run.component, own);
  });
  const logs: ObservationLog[] = [];
  for (const [component, own] of byComponent) {
    const log = logOf(component, vantage, own);
    if (typeof log === "number") return bad([unfit(`runs.${log}`, "does not follow the run before")]);
    logs.push(log);
  }
  return good(logs);
}

/** The place of the first run that does not ascend, where there is one. */
function logOf(component: string, vantage: string, runs: readonly { run: Run; place: number }[]): ObservationLog | number {
  const most = runs.reduce((sum, { run }) => sum + run.marks.length, 0);
  const [at, ok] = [new Float64Array(most), new Uint8Array(most)];
  let count = 0;
  for (const { run, place } of runs) {
    if (count > 0 && run.from <= at[count - 1]) return place;
    for (let beat = 0; beat < run.marks.length; beat++) {
      const mark = run.marks.charCodeAt(beat);
      if (mark !== goodMark && mark !== failedMark) continue;
      at[count] = run.from + beat * run.everyMs;
      ok[count] = mark === goodMark ? 1 : 0;
      count++;
    }
  }
  return { component, vantage, at: at.slice(0, count), ok: ok.slice(0, count) };
}

function unfit(path: string, message: string): Refusal {
  return refuse("input-invalid", {}, [{ path, message }]);
}
