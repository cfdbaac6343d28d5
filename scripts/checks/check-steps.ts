/** Every check of the source, the longest first so that they end together. */
import type { Step } from "../running/step.ts";
import { sourceSteps } from "./source-steps.ts";
import { toolSteps } from "./tools.ts";
import { typeSteps } from "./types.ts";

export function checkSteps(top: string): Step[] {
  return [...toolSteps(top), ...typeSteps(top), ...sourceSteps(top)];
}
