/** The worked cases of the rules and the random ones, with their answers: beside the checkout. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { sharedPath } from "./shared.ts";

export type SharedCase = {
  readonly title: string;
  readonly month: string;
  readonly at: number;
  readonly inputs: readonly unknown[];
  readonly expected: unknown;
};

const worked = sharedPath("data", "availability-cases");
const random = sharedPath("data", "availability-random.jsonl.gz");

/** Whether to skip for want of the data. Where `CI` is set they must be there: the test then runs, and fails. */
export const skipsWithoutCases = !(existsSync(worked) && existsSync(random)) && !process.env.CI;

export function workedCases(): SharedCase[] {
  return readdirSync(worked).map((file) => asCase(readFileSync(path.join(worked, file), "utf8")));
}

export function randomCases(): SharedCase[] {
  const lines = gunzipSync(readFileSync(random)).toString("utf8").trim().split("\n");
  return lines.map((line, position) => ({ ...asCase(line), title: `line ${position + 1}` }));
}

/** The records of a case as a file of JSON lines has them. */
export function linesOf({ inputs }: SharedCase): string[] {
  return inputs.map((record) => JSON.stringify(record));
}

/** The files are ours and hold cases. */
function asCase(text: string): SharedCase {
  return JSON.parse(text) as SharedCase;
}
