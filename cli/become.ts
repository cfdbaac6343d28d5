/** This process becomes another program: where there is little room, one Node is enough. Where a system cannot, it launches it. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { launch } from "./launch.ts";

const agent = path.resolve(import.meta.dirname, "../server/agent.ts");

/**
 * Node with little beside the program: small heaps, no threads that collect them, and no compilers that make what runs often faster: an
 * agent waits, and the compilers' own program would be half as large again as its heap (docs/adr/0020-an-agent-without-compilers.md).
 */
const frugal = [
  ...["--max-semi-space-size=1", "--optimize-for-size", "--v8-pool-size=1", "--single-threaded-gc"],
  ...["--no-opt", "--no-sparkplug", "--no-maglev", "--regexp-interpret-all"],
];
/** One pool for what the C library lends; it would make one for each of its threads. */
const frugalEnvironment = { MALLOC_ARENA_MAX: "1" };

/** Becomes the agent's program; returns only where it had to be launched beside. */
export async function becomeAgent(io: Io, words: readonly string[], environment: Record<string, string>): Promise<ExitCode> {
  const env = { ...frugalEnvironment, ...given(io.environment), ...environment, LC_ALL: io.language };
  if (process.execve === undefined) return await launch({ ...io, environment: env }, undefined, words, agent);
  // By a process of its own: what compiling takes is given back with it, and the agent finds all compiled, also at its first start.
  spawnSync(process.execPath, [...frugal, agent, "--compile"], { env, stdio: "ignore" });
  process.execve(process.execPath, [process.execPath, ...frugal, agent, ...words], env);
  return 3;
}

function given(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
