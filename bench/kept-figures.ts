/** docs/performance.json: what each lane measured when it was run last, so that a lane run alone leaves the others' figures. */
import { readFile, writeFile } from "node:fs/promises";
import type { Study } from "./lane.ts";

export type Kept = Study & {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly machine: string;
  readonly seconds: number;
};

export type AllKept = Readonly<Record<string, Kept>>;

export async function readKept(file: string): Promise<AllKept> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  return asKept(JSON.parse(text));
}

export async function writeKept(file: string, kept: AllKept): Promise<void> {
  await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`);
}

/** Sound because only `writeKept` writes there. */
function asKept(value: unknown): AllKept {
  return value as AllKept;
}
