/** What an operator may set, from the environment; each has a default with which everything works on one machine. */
import { resolve } from "node:path";
import type { OutlookRules } from "../core/availability/outlook.ts";
import { outlookFrom } from "./outlook-settings.ts";
import type { AgentLimits } from "./remote/protocol.ts";
import type { IdentityFiles } from "./signing/document-identity.ts";

/** Agreement-independent: what French law asks of commercial documents (Code de commerce, art. L123-22). */
export const usualArchiveYears = 10;

export type Settings = {
  /** Where the database, the keys and the checkpoints are. */
  readonly dataFolder: string;
  /** A PostgreSQL server (`postgresql://…`); null: the embedded database of the data folder. */
  readonly databaseUrl: string | null;
  /** Address to listen on: this machine only, unless it is told otherwise. */
  readonly address: string;
  /** File of the agreement that a new data folder begins with; null: the one that comes with Garant. */
  readonly agreement: string | null;
  readonly clientPort: number;
  readonly providerPort: number;
  /** Origin under which browsers reach each console; null: the address itself. */
  readonly clientOrigin: string | null;
  readonly providerOrigin: string | null;
  readonly support: { readonly phone: string | null; readonly email: string | null };
  readonly logLevel: string;
  /** What agents elsewhere are held to, and how often they speak. */
  readonly agents: AgentLimits & { readonly warnOffsetMs: number };
  /** The file of the key that seals secrets; absent: one of the data folder's own. */
  readonly secretsKeyFile?: string;
  /** Who stamps the checkpoints; null: nobody. */
  readonly authority: AuthoritySettings | null;
  /** How many years statements are kept on paper with their evidence; absent: ten. */
  readonly archiveYears?: number;
  /** Files of the key and the certificates that sign documents; absent: the data folder's own, certified by itself. */
  readonly signing?: IdentityFiles;
  /** When a month is called at risk; absent: the usual windows. */
  readonly outlook?: OutlookRules;
};

export type AuthoritySettings = {
  readonly url: string;
  /** How long what is new in a log may go without a stamp. */
  readonly everyMs: number;
  /** Files of certificates (PEM) that its stamps must come under; none: any stamp is kept that is over the right bytes. */
  readonly certificates: string | null;
};

/** Throws where a port is none: a wrong setting stops the start, and says which. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  const address = environment.GARANT_ADDRESS ?? "127.0.0.1";
  const clientPort = portFrom("GARANT_PORT", environment.GARANT_PORT, 7800);
  const providerPort = portFrom("GARANT_PROVIDER_PORT", environment.GARANT_PROVIDER_PORT, clientPort === 0 ? 0 : clientPort + 1);
  return {
    dataFolder: resolve(environment.GARANT_DATA ?? "data"),
    databaseUrl: databaseFrom(environment.DATABASE_URL),
    agreement: environment.GARANT_AGREEMENT ? resolve(environment.GARANT_AGREEMENT) : null,
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
    ...(environment.GARANT_SECRETS_KEY_FILE && { secretsKeyFile: resolve(environment.GARANT_SECRETS_KEY_FILE) }),
    authority: authorityFrom(environment),
    archiveYears: yearsFrom("GARANT_ARCHIVE_YEARS", environment.GARANT_ARCHIVE_YEARS, usualArchiveYears),
    ...signingFrom(environment),
    outlook: outlookFrom(environment),
  };
}

function databaseFrom(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (!/^postgres(ql)?:\/\//.test(text))
    throw new RangeError("DATABASE_URL is no address of PostgreSQL: postgresql://… was expected");
  return text;
}

function authorityFrom({ GARANT_TSA_URL: url, GARANT_TSA_EVERY, GARANT_TSA_CA }: NodeJS.ProcessEnv): AuthoritySettings | null {
  if (url === undefined) return null;
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new RangeError(`GARANT_TSA_URL is ${url}: an address was expected`);
  return { url, everyMs: minutesFrom("GARANT_TSA_EVERY", GARANT_TSA_EVERY, 60) * 60_000, certificates: GARANT_TSA_CA ?? null };
}

/** The key and its certificates go together: one alone stops the start. */
function signingFrom({ GARANT_SIGNING_KEY: key, GARANT_SIGNING_CERTIFICATE: certificates }: NodeJS.ProcessEnv): {
  signing?: IdentityFiles;
} {
  if (!key && !certificates) return {};
  if (!key || !certificates)
    throw new RangeError("GARANT_SIGNING_KEY and GARANT_SIGNING_CERTIFICATE go together: one of them is missing");
  return { signing: { key: resolve(key), certificates: resolve(certificates) } };
}

function yearsFrom(name: string, text: string | undefined, usual: number): number {
  const years = Number(text ?? usual);
  if (!Number.isInteger(years) || years < 1 || years > 100)
    throw new RangeError(`${name} is ${text}: years from 1 to 100 were expected`);
  return years;
}

function minutesFrom(name: string, text: string | undefined, usual: number): number {
  const minutes = Number(text ?? usual);
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1_440)
    throw new RangeError(`${name} is ${text}: minutes from 1 to 1440 were expected`);
  return minutes;
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
