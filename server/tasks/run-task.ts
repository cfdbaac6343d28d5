/** Runs one task on a data folder that no server holds: what `garant ledger verify` and `rebuild` are made of. */
import type { Language } from "../../core/words/language.ts";
import { type Garant, openGarant } from "../open.ts";
import type { Settings } from "../settings.ts";
import { rebuildTask } from "./ledger-rebuild.ts";
import { verifyTask } from "./ledger-verify.ts";
import type { TaskResult } from "./task.ts";

const tasks: ReadonlyMap<string, (garant: Garant, language: Language) => Promise<TaskResult>> = new Map([
  ["ledger-verify", verifyTask],
  ["ledger-rebuild", rebuildTask],
]);

type TaskPlace = Pick<Settings, "dataFolder" | "databaseUrl">;

/** The exit code: the task's own, or 2 where there is no such task. Throws `DataFolderInUse`. */
export async function runTask(
  name: string,
  { dataFolder, databaseUrl }: TaskPlace,
  language: Language,
  json: boolean,
): Promise<number> {
  const task = tasks.get(name);
  if (task === undefined) {
    process.stderr.write(`${name}: ${[...tasks.keys()].join(", ")}\n`);
    return 2;
  }
  const garant = await openGarant({
    ...{ dataFolder, clock: () => Date.now() },
    ...(databaseUrl !== null && { databaseUrl }),
  });
  try {
    const done = await task(garant, language);
    process.stdout.write(json ? `${JSON.stringify(done.json)}\n` : done.text);
    return done.exitCode;
  } finally {
    await garant.close();
  }
}
