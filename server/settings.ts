/** What an operator may set, from the environment; each has a default with which everything works on one machine. */
import { resolve } from "node:path";
import type { AgentLimits } from "./remote/protocol.ts";

export type Settings = {
  /** Where the database, the keys and the checkpoints are. */
  readonly dataFolder: string;
  /** Address to listen on: this machine only, unless it is told otherwise. */
  readonly address: string;
  readonly clientPort: number;
  readonly providerPort: number;
  /** Origin under which browsers reach each console; null: the address itself. */
  readonly clientOrigin: string | null;
  readonly providerOrigin: string | null;
  readonly support: { readonly phone: string | null; readonly email: string | null };
  readonly logLevel: string;
  /** What agents elsewhere are held to, and how often they speak. */
  readonly agents: AgentLimits & { readonly warnOffsetMs: number };
};

/** Throws where a port is none: a wrong setting stops the start, and says which. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const address = environment.GARANT_ADDRESS ?? "127.0.0.1";
  const clientPort = portFrom("GARANT_PORT", environment.GARANT_PORT, 7800);
  const providerPort = portFrom("GARANT_PROVIDER_PORT", environment.GARANT_PROVIDER_PORT, clientPort === 0 ? 0 : clientPort + 1);
  return {
    dataFolder: resolve(environment.GARANT_DATA ?? "data"),
    ...{ address, clientPort, providerPort },
    clientOrigin: environment.GARANT_ORIGIN ?? null,
    providerOrigin: environment.GARANT_PROVIDER_ORIGIN ?? null,
    support: { phone: environment.GARANT_SUPPORT_PHONE ?? null, email: environment.GARANT_SUPPORT_EMAIL ?? null },
    agents: {
      offsetMs: millisecondsFrom("GARANT_AGENT_OFFSET_MS", environment, 2_000),
      warnOffsetMs: millisecondsFrom("GARANT_AGENT_WARN_OFFSET_MS", environment, 250),
      roundTripMs: millisecondsFrom("GARANT_AGENT_ROUND_TRIP_MS", environment, 1_000),
      sealAfterMs: millisecondsFrom("GARANT_AGENT_SEAL_MS", environment, 9 * 60_000),
      reportEveryMs: millisecondsFrom("GARANT_AGENT_REPORT_MS", environment, 5_000),
    },
    logLevel: environment.GARANT_LOG ?? "warn",
  };
}

function portFrom(name: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`${name} is ${text}: a port from 0 to 65535 was expected`);
  return port;
}

/** A wrong number stops the start, as a wrong port does. */
function millisecondsFrom(name: string, environment: NodeJS.ProcessEnv, usual: number): number {
  const text = environment[name];
  if (text === undefined) return usual;
  const ms = Number(text);
  if (!Number.isInteger(ms) || ms < 1 || ms > 86_400_000)
    throw new RangeError(`${name} is ${text}: milliseconds from 1 to 86400000 were expected`);
  return ms;
}
