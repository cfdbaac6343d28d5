/** A whole real server on free ports and a temporary folder, and someone who asks it and holds each answer against its description. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { faultOfAnswer } from "../../cli/answer-form.ts";
import type { Settings } from "../../server/settings.ts";
import { type Running, startServer } from "../../server/start.ts";
import { databaseOfFolder, freshDatabase } from "../database.ts";
import { dropDatabaseOf } from "../server-database.ts";
import { endpointOf, nonconformity } from "./described.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. Its fields were checked, so that tests may name them. */
  readonly body: ReturnType<typeof JSON.parse>;
};

export type Asked = {
  readonly headers?: Record<string, string>;
  readonly token?: string | null;
  readonly body?: unknown;
  /** A body as it stands, and no JSON made of it. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  /** Answers that no description foresees (405) are not held against one. */
  readonly unchecked?: boolean;
};

export type Console = "client" | "provider";
export type Ask = (method: string, path: string, asked?: Asked) => Promise<Answer>;

export type Served = {
  readonly running: Running;
  readonly folder: string;
  readonly origin: (console: Console) => string;
  /** With the operator's own token of that party, unless told otherwise. */
  readonly client: Ask;
  readonly provider: Ask;
  readonly journal: readonly string[];
  /** Stops and starts again on the same folder. */
  readonly again: (clock?: () => number, agreement?: string) => Promise<Served>;
  readonly end: () => Promise<void>;
};

/** A folder with a database that is migrated already: what a first start takes seconds to make. */
export async function preparedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "garant-http-"));
  await (await freshDatabase(folder)).end();
  return folder;
}

export function settingsOf(dataFolder: string, agreement: string | null = null): Settings {
  return {
    databaseUrl: databaseOfFolder(dataFolder).databaseUrl ?? null,
    ...{ dataFolder, agreement, address: "127.0.0.1", clientPort: 0, providerPort: 0, clientOrigin: null, providerOrigin: null },
    ...{ support: { phone: null, email: null }, logLevel: "warn", authority: null },
    agents: { offsetMs: 2_000, warnOffsetMs: 250, roundTripMs: 1_000, sealAfterMs: 540_000, reportEveryMs: 1_000 },
  };
}

function withGiven(settings: Settings, { agents, archiveYears, address = settings.address }: Given): Settings {
  return { ...settings, address, ...(archiveYears && { archiveYears }), agents: { ...settings.agents, ...agents } };
}

type Given = {
  folder?: string;
  clock?: () => number;
  level?: string;
  agreement?: string;
  agents?: Partial<Settings["agents"]>;
  archiveYears?: number;
  /** Where it listens; on this machine alone, unless said. */
  address?: string;
};

/** Starts; whoever asks for what must not be there finds the server's journal in `journal`. */
export async function served(given: Given = {}): Promise<Served> {
  const folder = given.folder ?? (await preparedFolder());
  const journal: string[] = [];
  const log = pino({ base: null, level: given.level ?? "warn" }, { write: (line: string) => void journal.push(line) });
  const settings = withGiven(settingsOf(folder, given.agreement ?? null), given);
  const running = await startServer(settings, log, given.clock);
  await running.watching;
  const origin = (console: Console) => running.consoles.find((one) => one.console === console)?.origin ?? "";
  const asking = async (console: Console) => {
    const token = (await readFile(join(folder, "tokens", `${console}.token`), "utf8")).trim();
    return asker(origin(console), token);
  };
  return {
    ...{ running, folder, origin, journal },
    client: await asking("client"),
    provider: await asking("provider"),
    again: async (clock, agreement) => {
      await running.stop();
      const { agents, address } = given;
      return await served({
        ...{ folder, ...(clock && { clock }), ...(agents && { agents }), ...(address && { address }) },
        ...(agreement !== undefined && { agreement }),
      });
    },
    end: async () => {
      await running.stop();
      await dropDatabaseOf(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks below `/api/v1`, and throws where an answer does not fit its endpoint's description. */
export function asker(origin: string, usual: string | null): Ask {
  return async (method, path, { headers = {}, token = usual, body, raw, unchecked = false } = {}) => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const reply = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(sent === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const text = await reply.text();
    const mediaType = (reply.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const endpoint = endpointOf(method, path.split("?")[0] ?? "");
    const against = endpoint && !unchecked ? nonconformity(endpoint, { status: reply.status, mediaType, text }) : undefined;
    if (against !== undefined) throw new Error(against);
    // The command line holds answers against the document itself: no real one may be refused by it.
    const asked = endpoint && reply.ok && !unchecked ? { method, path: endpoint.path } : undefined;
    const refused = asked && (await faultOfAnswer(asked, { status: reply.status, mediaType }, async () => text));
    if (refused !== undefined) throw new Error(`${path}: ${refused}`);
    return {
      status: reply.status,
      headers: reply.headers,
      text,
      body: mediaType.endsWith("json") && text !== "" ? JSON.parse(text) : undefined,
    };
  };
}
