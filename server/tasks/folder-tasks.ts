/** Tasks on the database or the data folder as they are: no log is opened, nothing is made where nothing is. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../core/words/language.ts";
import type { Settings } from "../settings.ts";
import type { Engine } from "../store/engine.ts";
import { lockFolder } from "../store/folder-lock.ts";
import { openPglite } from "../store/open-pglite.ts";
import { postgresEngine } from "../store/open-postgres.ts";
import { backup, restore } from "./backup.ts";
import { checkDatabase, migrateDatabase } from "./database-check.ts";
import type { TaskResult } from "./task.ts";

export type TaskPlace = Pick<Settings, "dataFolder" | "databaseUrl">;
type FolderTask = (place: TaskPlace, folder: string | undefined, language: Language) => Promise<TaskResult>;

export const folderTasks: ReadonlyMap<string, FolderTask> = new Map<string, FolderTask>([
  ["db-check", (place, _, language) => withEngine(place, (engine) => checkDatabase(engine, language), language)],
  ["db-migrate", (place, _, language) => withEngine(place, (engine) => migrateDatabase(engine, language), language)],
  [
    "backup",
    async (place, into, language) => {
      const { dataFolder, databaseUrl } = place;
      if (databaseUrl !== null) return notHere("server", language);
      if (into === undefined) return notHere("folder", language);
      if (!existsSync(join(dataFolder, "db"))) return noDataHere(dataFolder, language);
      return await backup(() => openPglite(dataFolder), dataFolder, into, language);
    },
  ],
  [
    "restore",
    async ({ dataFolder, databaseUrl }, from, language) => {
      if (databaseUrl !== null) return notHere("server", language);
      if (from === undefined) return notHere("folder", language);
      return await restore(from, dataFolder, language);
    },
  ],
]);

const words = {
  server: {
    en: "DATABASE_URL names a PostgreSQL server: save and restore it by its own means (docs/postgresql.md)",
    fr: "DATABASE_URL désigne un serveur PostgreSQL\u202f: sauvegardez-le et restaurez-le par ses propres moyens (docs/postgresql.md)",
  },
  folder: { en: "a folder was expected", fr: "un dossier est attendu" },
} as const;

/** The answer of a task where there are no data of ours. */
export function noDataHere(folder: string, language: Language): TaskResult {
  const said = { en: `${folder}: no data folder of Garant`, fr: `${folder}\u202f: pas un dossier de données de Garant` };
  return { exitCode: 2, text: `${said[language]}\n`, json: { fault: { code: "data", path: folder } } };
}

function notHere(code: keyof typeof words, language: Language): TaskResult {
  return { exitCode: 2, text: `${words[code][language]}\n`, json: { fault: { code } } };
}

/** The server as it is; the embedded database by whoever holds its folder alone. */
async function withEngine(
  { dataFolder, databaseUrl }: TaskPlace,
  run: (engine: Engine) => Promise<TaskResult>,
  language: Language,
): Promise<TaskResult> {
  if (databaseUrl !== null) return await run(postgresEngine(databaseUrl));
  if (!existsSync(join(dataFolder, "db"))) return noDataHere(dataFolder, language);
  const unlock = lockFolder(dataFolder);
  const engine = await openPglite(dataFolder);
  try {
    return await run(engine);
  } finally {
    await engine.close();
    unlock();
  }
}
