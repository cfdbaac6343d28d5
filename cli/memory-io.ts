/** For tests: one run of the command line without a process, its output kept. */
import type { ExitCode } from "./exit-code.ts";
import { runGarant, type World } from "./garant.ts";
import type { Registry } from "./registry.ts";

export type Ran = { readonly code: ExitCode; readonly out: string; readonly bytes: Uint8Array; readonly err: string };

/** What `garant …` with these words prints and answers. Everything about the world may be set otherwise. */
export async function runInMemory(registry: Registry, typed: readonly string[], otherwise: Partial<World> = {}): Promise<Ran> {
  const out: Uint8Array[] = [];
  let err = "";
  const code = await runGarant(typed, registry, {
    environment: {},
    now: () => 0,
    readInput: async () => new Uint8Array(),
    out: (bytes) => out.push(typeof bytes === "string" ? Buffer.from(bytes) : bytes),
    err: (text) => {
      err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    ...otherwise,
  });
  const bytes = Buffer.concat(out);
  return { code, out: bytes.toString("utf8"), bytes, err };
}
