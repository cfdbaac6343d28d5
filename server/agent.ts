/** An agent as a process: enrols at its first start, probes, tells its server, stops when it is told to or when it is revoked. */
import "./dial/look-up-threads.ts";
import { flushCompileCache } from "node:module";
import { parseArgs } from "node:util";
import { languageOf } from "../core/words/language.ts";
import { AgentFolder } from "./agent/agent-folder.ts";
import { agentWords, enrolmentWords } from "./agent/agent-words.ts";
import { enrolAgent } from "./agent/enrol-agent.ts";
import type { Enrolment } from "./agent/kept-forms.ts";
import { runAgent } from "./agent/run-agent.ts";
import { Foreseen } from "./foreseen.ts";

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: "agent" },
    server: { type: "string" },
    "buffer-mb": { type: "string", default: "64" },
    json: { type: "boolean" },
    compile: { type: "boolean" },
  },
  strict: false,
});
const language = languageOf(process.env.LC_ALL ?? process.env.LANG);
const folder = new AgentFolder(String(values.folder));

try {
  if (values.compile === true) await compile();
  else await start();
} catch (error) {
  if (!(error instanceof Error && "code" in error)) throw error;
  process.stderr.write(`${error instanceof Foreseen ? error.words[language] : error.message}\n`);
  process.exitCode = error instanceof Foreseen ? 2 : 3;
}

/** Everything that an agent may come to run: what is imported above, and what only some starts need. */
async function compile(): Promise<void> {
  await import("./agent/chained-of.ts");
  flushCompileCache();
}

async function start(): Promise<void> {
  await folder.prepare();
  const enrolment = await enrolled();
  if (enrolment === undefined) process.exitCode = 2;
  else await work(enrolment);
}

/** The enrolment kept from an earlier start, or the one that the token gives. */
async function enrolled(): Promise<Enrolment | undefined> {
  const before = await folder.enrolment();
  if (before !== undefined) return before;
  const [server, token] = [values.server, process.env.GARANT_ENROLMENT_TOKEN];
  if (typeof server !== "string" || token === undefined || token === "") {
    process.stderr.write(`${enrolmentWords({ code: "not-enrolled", detail: "" }, language)}\n`);
    return undefined;
  }
  const done = await enrolAgent(folder, server, token);
  if (done.ok) return done.value;
  for (const fault of done.errors) process.stderr.write(`${enrolmentWords(fault, language)}\n`);
  return undefined;
}

async function work(known: Enrolment): Promise<void> {
  const say = (text: string): void => void process.stdout.write(`${new Date().toISOString()} ${text}\n`);
  const bufferBytes = Math.max(1, Number(values["buffer-mb"]) || 64) * 1_000_000;
  const running = await runAgent({
    ...{ folder, enrolment: known, key: await folder.key(), bufferBytes },
    onNote: (note) => say(agentWords(note, language)),
  });
  say(agentWords({ code: "started", detail: `${known.vantage} → ${known.origin}` }, language));
  // However this process ends, the next one need not compile again what this one was the first to call.
  setTimeout(flushCompileCache, 5_000).unref();
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  await running.revoked;
  await stop(1);
}
