/** Starts the whole server on a folder, and posts reports to it as the command line of this machine does. */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Running } from "./kill-rounds.ts";
import type { Told } from "./start-books.ts";

export type Server = Running<Told> & {
  readonly pid: number;
  /** Sends a JSON body to the API as the client's operator; the answer's status and text. */
  readonly send: (path: string, body: object, key: string) => Promise<{ status: number; text: string }>;
  /** What the API answers the client's operator, or whoever has the token given. */
  readonly get: (path: string, token?: string) => Promise<{ status: number; text: string }>;
};

const program = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

/** Resolves when the server says where it listens; rejects with what it said instead. */
export async function startServer(
  folder: string,
  platform: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const env = { ...process.env, ...more, GARANT_DATA: folder, GARANT_PORT: "0", GARANT_PROVIDER_PORT: "0", LC_ALL: "C" };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said: string[] = [];
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said.push(chunk.toString());
      const found = /client's console: (http:\S+)/.exec(said.join(""));
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the server did not start (${code}): ${said.join("").slice(-2_000)}`)));
  });
  const token = (await readFile(join(folder, "tokens", "client.token"), "utf8")).trim();
  const send: Server["send"] = async (path, body, key) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key };
    const answer = await fetch(`${address}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: answer.status, text: await answer.text() };
  };
  const get: Server["get"] = async (path, given = token) => {
    const answer = await fetch(`${address}/api/v1${path}`, { headers: { authorization: `Bearer ${given}` } });
    return { status: answer.status, text: await answer.text() };
  };
  return {
    ...{ pid: child.pid ?? 0, send, get },
    post: async (key) => {
      const { status, text } = await send(`/platforms/${platform}/notifications`, { note: key }, key);
      if (status !== 201) throw new Error(`${status}: ${text}`);
      const { receipts }: { receipts: object[] } = JSON.parse(text);
      return { answered: key, receipt: JSON.stringify(receipts[0]) };
    },
    told: () => [],
    kill: async () => {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
