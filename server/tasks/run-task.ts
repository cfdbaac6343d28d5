/** Runs one task on a data folder that no server holds: what `garant ledger verify`, `db check`, `backup` and the like are made of. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../core/words/language.ts";
import { type Garant, openGarant } from "../open.ts";
import { folderTasks, noDataHere, type TaskPlace } from "./folder-tasks.ts";
import { newKeyTask } from "./ledger-new-key.ts";
import { rebuildTask } from "./ledger-rebuild.ts";
import { verifyTask } from "./ledger-verify.ts";
import type { TaskResult } from "./task.ts";

const tasks: ReadonlyMap<string, (garant: Garant, language: Language) => Promise<TaskResult>> = new Map([
  ["ledger-verify", verifyTask],
  ["ledger-rebuild", rebuildTask],
  ["ledger-new-key", newKeyTask],
]);

export type TaskAsked = { readonly folder: string | undefined; readonly language: Language; readonly json: boolean };

/** What could not be begun is told on standard error. */
function told({ text, json: value, exitCode }: TaskResult, json: boolean): number {
  (exitCode === 2 ? process.stderr : process.stdout).write(json ? `${JSON.stringify(value)}\n` : text);
  return exitCode;
}

/** The exit code: the task's own, or 2 where there is no such task or no data of ours to do it on. Throws `DataFolderInUse`. */
export async function runTask(name: string, place: TaskPlace, { folder, language, json }: TaskAsked): Promise<number> {
  const { dataFolder, databaseUrl } = place;
  const direct = folderTasks.get(name);
  if (direct !== undefined) return told(await direct(place, folder, language), json);
  const task = tasks.get(name);
  if (task === undefined) {
    process.stderr.write(`${name}: ${[...tasks.keys(), ...folderTasks.keys()].join(", ")}\n`);
    return 2;
  }
  // Opening would make a new folder there, and the task would find its empty books sound.
  if (!["db", "keys"].some((part) => existsSync(join(dataFolder, part)))) {
    return told(noDataHere(dataFolder, language), json);
  }
  const garant = await openGarant({
    ...{ dataFolder, clock: () => Date.now() },
    ...(databaseUrl !== null && { databaseUrl }),
  });
  try {
    return told(await task(garant, language), json);
  } finally {
    await garant.close();
  }
}
