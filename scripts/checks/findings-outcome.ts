/** Findings of a check as the outcome of a step. */
import { failed, type Outcome, passed } from "../running/step.ts";
import type { Finding } from "./source-file.ts";

/** Well without findings; with some, each with its place, as editors can follow it. */
export function outcomeOf(findings: readonly Finding[], figures: readonly string[] = []): Outcome {
  if (findings.length === 0) return passed(figures);
  return failed([
    ...findings.map(({ path, line, message }) => `${path}${line === undefined ? "" : `:${line}`}: ${message}`),
    ...figures,
  ]);
}
