/** A platform connected with a past: a vantage that takes what was observed before the connection, and this server from then on. */
import { registry } from "../../cli/commands/registry.generated.ts";
import { runInMemory } from "../../cli/memory-io.ts";
import type { Ask, Served } from "../http/served.ts";

export const minuteBeat = { intervalMs: 60_000, staleAfterMs: 180_000, failures: 2, of: 3, successes: 2 };

/** Components without probes; `history` was there before, and no more. */
export function withHistory(id: string, components: readonly string[]) {
  return {
    id,
    title: `Platform ${id}`,
    components: components.map((name) => ({ name, title: name.toUpperCase(), beat: minuteBeat })),
    vantages: [
      { name: "local", from: "now" },
      { name: "history", kind: "imported", to: "now" },
    ],
  };
}

/** Connects it as the provider. */
export async function connectHistory(provider: Ask, id: string, components: readonly string[]): Promise<void> {
  const { status, text } = await provider("POST", "/platforms", { body: withHistory(id, components) });
  if (status !== 201) throw new Error(text);
}

/** Runs `garant`, as the provider, against the server. */
export function garantAt({ origin, folder }: Served, now: () => number = () => 0) {
  return (...typed: string[]) =>
    runInMemory(registry, [...typed, "--server", origin("provider"), "--party", "provider"], {
      now,
      environment: { GARANT_DATA: folder },
    });
}

/** How many entries the log has. */
export async function ledgerSize({ client }: Served): Promise<number> {
  const { body } = await client("GET", "/ledger/entries?limit=1");
  return body.items[0].entry.seq + 1;
}
