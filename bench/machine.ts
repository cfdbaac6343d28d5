/** The machine on which something was measured, in one line. */
import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import { processorCount } from "./processor.ts";

export function machineSaid(): string {
  const model = os.cpus()[0]?.model ?? "an unknown processor";
  const gibibytes = (os.totalmem() / 2 ** 30).toFixed(0);
  const distribution = distributionSaid();
  return `${processorCount()} of ${os.cpus().length} processors (${model}), ${gibibytes} GiB, Linux ${os.release()}${distribution}, Node ${process.version}`;
}

function distributionSaid(): string {
  const file = "/etc/os-release";
  const [, name] = /^PRETTY_NAME="(.*)"$/m.exec(existsSync(file) ? readFileSync(file, "utf8") : "") ?? [];
  return name === undefined ? "" : ` (${name})`;
}
