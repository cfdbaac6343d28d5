/** A command from its start to its end, or until it has said something: wall time, and how it ended. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export type Command = {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Milliseconds until it ended; throws with what it said where it did not end well. */
export async function wholeMs({ program, args, env = {} }: Command): Promise<{ readonly ms: number; readonly said: string }> {
  const began = performance.now();
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const [code] = await once(child, "exit");
  const ms = performance.now() - began;
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}: ${said.join("").slice(-2_000)}`);
  return { ms, said: said.join("") };
}

/** Milliseconds until it has said that; then it is stopped, with all that it started. */
export async function saidAfterMs({ program, args, env = {} }: Command, wanted: RegExp): Promise<number> {
  const began = performance.now();
  const stdio = ["ignore", "pipe", "pipe"] as const;
  // A group of its own: npm hands no signal on to what it started.
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: [...stdio], detached: true });
  const gone = once(child, "close");
  const ms = await new Promise<number>((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (wanted.test(said)) resolve(performance.now() - began);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}: ${said.slice(-2_000)}`)));
  });
  process.kill(-(child.pid ?? 0), "SIGTERM");
  await gone;
  return ms;
}
