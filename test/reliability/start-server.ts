/** Starts the whole server on a folder, and asks it and posts reports to it as the command line of this machine does. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serverEnvironment, serverFlags } from "../../server/node-options.mjs";
import { laidEmbedded } from "../embedded-database.ts";
import { type Answer, type Ask, asker, type Console } from "../http/served.ts";
import type { Running } from "./kill-rounds.ts";
import type { Told } from "./start-books.ts";

export type Server = Running<Told> & {
  readonly pid: number;
  readonly folder: string;
  /** Its words and its journal so far. */
  readonly said: () => string;
  readonly origin: (console: Console) => string;
  /** As the operator of that party. */
  readonly client: Ask;
  readonly provider: Ask;
  /** Ends it as an operator does. */
  readonly stop: () => Promise<void>;
  /** Sends a body to the API as the client's operator, under a key. */
  readonly send: (path: string, body: object, key: string) => Promise<Pick<Answer, "status" | "text">>;
};

const program = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

const environmentOf = (folder: string, more: Readonly<Record<string, string>>) => ({
  ...{ ...serverEnvironment, ...process.env, ...more },
  ...{ GARANT_DATA: folder, GARANT_PORT: "0", GARANT_PROVIDER_PORT: "0", LC_ALL: "C" },
});

/** Resolves when the server says where it listens; rejects with what it said instead. Where it is handed no database it finds a new one in its folder. `GARANT_PROGRAM` names another program. */
export async function startServer(
  folder: string,
  platform: string,
  { GARANT_PROGRAM = program, ...more }: Readonly<Record<string, string>> = {},
): Promise<Server> {
  if (more.DATABASE_URL === undefined && !existsSync(join(folder, "db"))) await laidEmbedded(folder);
  const env = environmentOf(folder, more);
  const child = spawn(process.execPath, [...serverFlags, GARANT_PROGRAM], { env, stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said: string[] = [];
  const origins = await new Promise<Record<Console, string>>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said.push(chunk.toString());
      const [client, provider] = ["client", "provider"].map(
        (name) => new RegExp(`${name}'s console: (http:\\S+)\\n`).exec(said.join(""))?.[1],
      );
      if (client !== undefined && provider !== undefined) resolve({ client, provider });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the server did not start (${code}): ${said.join("").slice(-2_000)}`)));
  });
  const asking = async (console: Console) =>
    asker(origins[console], (await readFile(join(folder, "tokens", `${console}.token`), "utf8")).trim());
  const client = await asking("client");
  const send = (path: string, body: object, key: string) => client("POST", path, { headers: { "idempotency-key": key }, body });
  return {
    ...{ pid: child.pid ?? 0, folder, client, send, said: () => said.join("") },
    origin: (console) => origins[console],
    provider: await asking("provider"),
    post: async (key) => {
      const { status, text, body } = await send(`/platforms/${platform}/notifications`, { note: key }, key);
      if (status !== 201) throw new Error(`${status}: ${text}`);
      return { answered: key, receipt: JSON.stringify(body.receipts[0]) };
    },
    told: () => [],
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
