/** The process: streams, environment, exit code. Everything else is in `garant.ts`, which knows no process. */
import { createInterface } from "node:readline/promises";
import { buffer } from "node:stream/consumers";
import { registry } from "./commands/registry.generated.ts";
import { runGarant } from "./garant.ts";

// Whoever reads our output may stop reading (`garant … | head`): that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runGarant(process.argv.slice(2), registry, {
  environment: process.env,
  now: Date.now,
  readInput: () => buffer(process.stdin),
  askLine: process.stdin.isTTY === true ? askLine : undefined,
  out: (bytes) => process.stdout.write(bytes),
  err: (text) => process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
});

/** On standard error: the answer of the command alone goes to standard output. An end of input is an empty line. */
async function askLine(question: string): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((resolve) => reader.once("close", () => resolve("")));
  try {
    return await Promise.race([reader.question(question), ended]);
  } finally {
    reader.close();
  }
}
