/** A server on loopback that answers what it is told to and remembers what it was asked: the rim of commands that speak to the API. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type Endpoint, web } from "./endpoints.ts";

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
};

export type Answer = {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is cut instead of an answer. */
  readonly cut?: boolean;
};

export type Answering = Endpoint & { readonly server: string; readonly asked: Asked[]; readonly queue: Answer[] };

const session: Answer = {
  body: {
    ...{ console: "client", now: 0, zone: "Europe/Paris", version: "1", account: null, demonstration: false },
    ...{ client: { id: "acme", name: "Acme" }, clients: [{ id: "acme", name: "Acme" }], support: { phone: null, email: null } },
  },
};

/** Answers from the queue, in its order; the session always, without touching the queue. */
export async function answering(...answers: readonly Answer[]): Promise<Answering> {
  const asked: Asked[] = [];
  const queue = [...answers];
  const answerOne = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const sent = await text(request);
    const { method = "", url = "", headers } = request;
    const forSession = url === "/api/v1/session";
    if (!forSession) asked.push({ method, url, headers, body: sent === "" ? undefined : JSON.parse(sent) });
    const { status = 200, body, headers: more = {}, cut } = forSession ? session : (queue.shift() ?? { status: 500, body: {} });
    if (cut) {
      request.socket.destroy();
      return;
    }
    const type = status < 400 ? "application/json" : "application/problem+json";
    const bytes = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
    reply.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(bytes), ...more }).end(bytes);
  };
  const endpoint = await web((request, reply) => void answerOne(request, reply));
  return { ...endpoint, server: `http://127.0.0.1:${endpoint.port}`, asked, queue };
}
