/** Runs a tool of node_modules, or a program of the machine, as a child, and keeps what it says. */
import { spawn } from "node:child_process";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export type Ran = { readonly code: number; readonly output: string };

type Surroundings = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };

/** Standard output and error together, in the order in which they came; at their end the signal that ended it, if one did. */
export function runTool(command: string, args: readonly string[], { cwd = root, env = {} }: Surroundings = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const ended = signal === null ? "" : `\n${path.basename(command)} was ended by ${signal}\n`;
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") + ended });
    });
  });
}

/** A JavaScript tool of node_modules, run by this Node. */
export function runNodeTool(file: string, args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  return runTool(process.execPath, [path.join(root, "node_modules", file), ...args], around);
}

/** The lines of an output, without colours and without the empty ones. */
export function linesOf(output: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with the escape character
  const plain = output.replaceAll(/\u001b\[[0-9;]*m/g, "");
  return plain.split("\n").filter((line) => line.trim() !== "");
}
