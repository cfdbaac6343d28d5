/** The vectors and cases beside the checkout: wanted where a machine runs everything, told where they are missing. */
import { existsSync } from "node:fs";
import { sharedPath } from "../../test/shared.ts";
import { failed, type Outcome, passed, skipped } from "./step.ts";

const wanted = ["data/availability-cases", "data/availability-random.jsonl.gz", "data/merkle"];

export function checkSharedData(isWanted: boolean): Outcome {
  const missing = wanted.filter((part) => !existsSync(sharedPath(part)));
  if (missing.length === 0) return passed();
  const lines = missing.map((part) => `${sharedPath(part)} is missing: what compares with it is not run`);
  return isWanted ? failed(lines) : skipped(lines);
}
