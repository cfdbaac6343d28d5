/** Runs one task on a data folder that no server holds: what `garant ledger verify`, `rebuild` and `new-key` are made of. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../core/words/language.ts";
import { type Garant, openGarant } from "../open.ts";
import { newKeyTask } from "./ledger-new-key.ts";
import { rebuildTask } from "./ledger-rebuild.ts";
import { verifyTask } from "./ledger-verify.ts";
import type { TaskResult } from "./task.ts";

const tasks: ReadonlyMap<string, (garant: Garant, language: Language) => Promise<TaskResult>> = new Map([
  ["ledger-verify", verifyTask],
  ["ledger-rebuild", rebuildTask],
  ["ledger-new-key", newKeyTask],
]);

/** Opening would make a new folder there, and the task would find its empty books sound. */
const noData = {
  en: "no data folder of Garant",
  fr: "pas un dossier de données de Garant",
};

/** The exit code: the task's own, or 2 where there is no such task or no data of ours to do it on. Throws `DataFolderInUse`. */
export async function runTask(name: string, dataFolder: string, language: Language, json: boolean): Promise<number> {
  const task = tasks.get(name);
  if (task === undefined) {
    process.stderr.write(`${name}: ${[...tasks.keys()].join(", ")}\n`);
    return 2;
  }
  if (!["db", "keys"].some((part) => existsSync(join(dataFolder, part)))) {
    process.stderr.write(`${dataFolder}: ${noData[language]}\n`);
    return 2;
  }
  const garant = await openGarant({ dataFolder, clock: () => Date.now() });
  try {
    const done = await task(garant, language);
    process.stdout.write(json ? `${JSON.stringify(done.json)}\n` : done.text);
    return done.exitCode;
  } finally {
    await garant.close();
  }
}
