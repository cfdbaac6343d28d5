/** The server as a process: starts, says where it is, stops when it is told to. `--task NAME` runs one task on the data folder instead. */
import "./dial/look-up-threads.ts";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { languageOf } from "../core/words/language.ts";
import { Foreseen } from "./foreseen.ts";
import { settingsFrom } from "./settings.ts";

const options = { task: { type: "string" }, folder: { type: "string" }, json: { type: "boolean" } } as const;
const { values } = parseArgs({ options, strict: false });
const settings = settingsFrom(process.env);
const language = languageOf(process.env.LC_ALL ?? process.env.LANG);

try {
  if (typeof values.task === "string") {
    const { runTask } = await import("./tasks/run-task.ts");
    const folder = typeof values.folder === "string" ? values.folder : undefined;
    // At once: an embedded database that had to recover leaves a timer behind that comes again for ever.
    process.exit(await runTask(values.task, settings, { folder, language, json: values.json === true }));
  } else await serve();
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 3;
}

/** What was foreseen says all of it in one line; of anything else whoever looks for the cause wants to see where it was. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Foreseen) return error.words[language];
  const foreseen = "code" in error && !process.env.GARANT_DEBUG;
  return foreseen ? error.message : (error.stack ?? error.message);
}

async function serve(): Promise<void> {
  // What was compiled at one start is read at the next.
  enableCompileCache(join(settings.dataFolder, "cache"));
  const { startServer } = await import("./start.ts");
  const { startedWords } = await import("./started-words.ts");
  const running = await startServer(settings);
  process.stdout.write(startedWords(running.consoles, running.links, language));
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
  await running.watching;
}
