/** A step of a check or of the tests: what it is called, what it does, how it went. */
import { availableParallelism } from "node:os";

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** `report`: lines for whoever runs it; figures when it went well, reasons when not. */
export type Outcome = Tally & { readonly report: readonly string[] };

export type Step = { readonly name: string; readonly run: () => Promise<Outcome> };

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Things that are done at the same time. */
export async function together(...doing: readonly Promise<Outcome>[]): Promise<Outcome> {
  const done = await Promise.all(doing);
  return { ...done.reduce<Tally>(add, nothing), report: done.flatMap(({ report }) => report) };
}

/** One thing that went well, with what there is to say of it. */
export function passed(report: readonly string[] = []): Outcome {
  return { ...nothing, passed: 1, report };
}

/** One thing that went wrong, and why. */
export function failed(report: readonly string[]): Outcome {
  return { ...nothing, failed: 1, report };
}

/** One thing that was not done, and why. */
export function skipped(report: readonly string[]): Outcome {
  return { ...nothing, skipped: 1, report };
}

const reminderMs = 60_000;

/**
 * Runs the steps, a few at once in their order, telling each as it ends, and each minute those that go on; a step that throws
 * has failed.
 */
export async function runSteps(
  steps: readonly Step[],
  say: (line: string) => void,
  atOnce = availableParallelism(),
): Promise<Tally> {
  const waiting = [...steps];
  const running = new Set<string>();
  let total = nothing;
  const takeNext = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = performance.now();
      running.add(step.name);
      const outcome = await step.run().catch((error: unknown) => failed([String(error)]));
      running.delete(step.name);
      total = add(total, outcome);
      say(told(step, outcome, (performance.now() - began) / 1_000));
    }
  };
  const reminder = setInterval(() => say(`… ${[...running].join(", ")}`), reminderMs);
  await Promise.all(Array.from({ length: Math.min(atOnce, steps.length) }, takeNext));
  clearInterval(reminder);
  return total;
}

function told({ name }: Step, outcome: Outcome, seconds: number): string {
  const mark = outcome.failed > 0 ? "✗" : outcome.passed > 0 ? "✓" : "–";
  return [`${mark} ${name} (${seconds.toFixed(1)} s)`, ...outcome.report.map((line) => `    ${line}`)].join("\n");
}

/** The last line of a run, alone on its line: others count by it. */
export function summary({ passed: good, failed: bad, skipped: left }: Tally): string {
  return `${good} passed, ${bad} failed${left > 0 ? `, ${left} skipped` : ""}`;
}
