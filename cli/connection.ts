/** To which server, as whom: what every command that speaks to the API takes, and where the rest of it is found. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type ApiClient, apiClient } from "../api/client/client.ts";
import { answersAsDescribed } from "./answer-form.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { isLoopback, serverAddress } from "./server-address.ts";
import { oneOf, text, webAddress } from "./values.ts";

export type Party = "client" | "provider";

export const connectionOptions = {
  server: {
    summary: {
      en: "The server; else GARANT_SERVER, else the local one (port GARANT_PORT or 7800 for the client, GARANT_PROVIDER_PORT or one more for the provider).",
      fr: "Le serveur\u202f; sinon GARANT_SERVER, sinon le serveur local (port GARANT_PORT ou 7800 pour le client, GARANT_PROVIDER_PORT ou le suivant pour le prestataire).",
    },
    value: webAddress,
  },
  token: {
    summary: {
      en: "An access token; better in GARANT_TOKEN. On the local server, else the operator's own from the data folder.",
      fr: "Un jeton d’accès, de préférence dans GARANT_TOKEN. Sur le serveur local, à défaut, celui de l’opérateur dans le dossier des données.",
    },
    value: text,
  },
  party: {
    summary: { en: "As which party.", fr: "En tant que quelle partie." },
    value: oneOf("client", "provider"),
    default: "client",
  },
  client: {
    summary: {
      en: "Whose books, where the account may open several.",
      fr: "Les livres de quel client, quand le compte peut en ouvrir plusieurs.",
    },
    value: text,
  },
} as const;

/** For acts that the provider does. */
export const providerOptions = {
  ...connectionOptions,
  party: { ...connectionOptions.party, default: "provider" },
} as const;

export type ConnectionGiven = {
  readonly server: string | undefined;
  readonly token: string | undefined;
  readonly party: Party;
  readonly client: string | undefined;
  readonly zone?: string | undefined;
  /** Ends everything that is asked; else each question has its own patience. */
  readonly until?: AbortSignal;
};

export type Connection = {
  readonly io: Io;
  readonly server: string;
  readonly api: ApiClient;
  /** Whose books were named; undefined where the account decides. */
  readonly client: string | undefined;
  /** True where a token was found, so that a refusal is the token's fault. */
  readonly hasToken: boolean;
  /** The zone in which instants are shown: the one given, else the agreement's as the server says it, else UTC. */
  readonly zone: () => Promise<string>;
};

const patienceMs = 60_000;

/** Does the deed with a connection to the server that was meant. Nothing is sent before the deed asks for something. */
export async function connected(
  given: ConnectionGiven,
  io: Io,
  deed: (garant: Connection) => Promise<ExitCode>,
): Promise<ExitCode> {
  const named = given.server ?? (io.environment.GARANT_SERVER || localServer(given.party, io.environment));
  const server = serverAddress(named);
  if (server === undefined) return io.badInput([{ code: "wrong-use", message: noAddress(named) }]);
  const token = given.token ?? (io.environment.GARANT_TOKEN || (await operatorToken(server, given, io.environment)));
  const headers = {
    "accept-language": io.language,
    "garant-channel": "cli",
    ...(given.client === undefined ? {} : { "garant-client": given.client }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const api = apiClient({
    server,
    headers,
    fetch: (request) => fetch(request, { signal: given.until ?? AbortSignal.timeout(patienceMs) }),
  });
  api.use(answersAsDescribed);
  const zone = async () => given.zone ?? (await zoneOf(api));
  return await deed({ io, server, api, client: given.client, hasToken: token !== undefined, zone });
}

/** The server of this machine, on the ports that it takes from the same environment. */
function localServer(party: Party, { GARANT_PORT: client, GARANT_PROVIDER_PORT: provider }: Io["environment"]): string {
  const port = party === "client" ? client || 7800 : provider || Number(client || 7800) + 1;
  return `http://127.0.0.1:${port}`;
}

/** The token that the server leaves to whoever operates its machine, one for each client's books; never sent to another machine. */
async function operatorToken(
  server: string,
  { party, client }: Pick<ConnectionGiven, "party" | "client">,
  environment: Io["environment"],
): Promise<string | undefined> {
  if (!isLoopback(server)) return undefined;
  const folder = path.join(environment.GARANT_DATA || "data", "tokens");
  const own = client !== undefined && clientName.test(client) ? [path.join(folder, client)] : [];
  for (const place of [...own, folder]) {
    const found = await readFile(path.join(place, `${party}.token`), "utf8").catch(() => undefined);
    if (found !== undefined) return found.trim();
  }
  return undefined;
}

const clientName = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Only for showing: where the server does not say it, instants are shown in universal time. */
async function zoneOf(api: ApiClient): Promise<string> {
  try {
    return (await api.GET("/session")).data?.zone ?? "UTC";
  } catch {
    return "UTC";
  }
}

function noAddress(named: string) {
  return {
    en: `GARANT_SERVER is no address of a server: ${named}`,
    fr: `GARANT_SERVER n’est pas l’adresse d’un serveur\u202f: ${named}`,
  };
}
