/** This process becomes another program: where there is little room, one Node is enough. Where a system cannot, it launches it. */
import path from "node:path";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { launch } from "./launch.ts";

const agent = path.resolve(import.meta.dirname, "../server/agent.ts");

/** Node with small heaps: an agent's 100 probes then keep under 60 MB of their own. */
const frugal = ["--max-semi-space-size=1", "--optimize-for-size", "--v8-pool-size=1"];

/** Becomes the agent's program; returns only where it had to be launched beside. */
export async function becomeAgent(io: Io, words: readonly string[], environment: Record<string, string>): Promise<ExitCode> {
  const env = { ...given(io.environment), ...environment, LC_ALL: io.language };
  if (process.execve === undefined) return await launch({ ...io, environment: env }, undefined, words, agent);
  process.execve(process.execPath, [process.execPath, ...frugal, agent, ...words], env);
  return 3;
}

function given(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
