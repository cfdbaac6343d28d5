/** The process: streams, environment, exit code. Everything else is in `garant.ts`, which knows no process. */
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
  out: (bytes) => process.stdout.write(bytes),
  err: (text) => process.stderr.write(text),
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
});
