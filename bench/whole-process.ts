/** A program run from its start to its end: what it said, and the most memory that it held. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export type WholeProcess = { readonly code: number | null; readonly output: string; readonly peakBytes: number };

/** The kernel keeps the peak: it is asked this often, and what comes after the last time is missed. */
const askEachMs = 5;

/** Runs it to its end. `peakBytes` is of the process itself, 0 elsewhere than on Linux. */
export async function runWhole(command: string, args: readonly string[]): Promise<WholeProcess> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const chunks: Buffer[] = [];
  let peakBytes = 0;
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const asking = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
  }, askEachMs);
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  clearInterval(asking);
  return { code, output: Buffer.concat(chunks).toString("utf8"), peakBytes };
}

function peakOf(pid: number | undefined): number {
  try {
    const [, kibibytes = "0"] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kibibytes) * 1_024;
  } catch {
    return 0;
  }
}
