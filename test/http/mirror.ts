/** Stands before several servers: what is sent to one path reaches all of them at once, the rest the first alone. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export type Mirror = {
  readonly origin: string;
  /** What every server answered to what was sent to all. */
  readonly statuses: number[];
  readonly close: () => Promise<void>;
};

const ofThisConnection = new Set(["host", "connection", "content-length", "transfer-encoding"]);

function headersOf({ headers }: IncomingMessage): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    typeof value === "string" && !ofThisConnection.has(name) ? [[name, value] satisfies [string, string]] : [],
  );
}

/** The answer is the first server's. */
export async function mirror(origins: readonly string[], path: string): Promise<Mirror> {
  const statuses: number[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = "/", method = "GET" } = request;
    const body = await buffer(request);
    const to = url === path ? origins : origins.slice(0, 1);
    const sent = { method, headers: headersOf(request), ...(body.length > 0 && { body }) };
    const answers = await Promise.all(to.map((origin) => fetch(`${origin}${url}`, sent)));
    if (url === path) statuses.push(...answers.map(({ status }) => status));
    response.writeHead(answers[0].status, { "content-type": answers[0].headers.get("content-type") ?? "" });
    response.end(Buffer.from(await answers[0].arrayBuffer()));
  };
  // A server that is gone is an answer that never comes.
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ origin: `http://127.0.0.1:${port}`, statuses },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
