/** The agent's requests: one connection at a time, bounded in time and size. Node's own client, since an agent has little room. */
import type { IncomingMessage } from "node:http";
import { request as plain, secureRequest } from "../dial/node-http.ts";

export type Reply = { readonly status: number; readonly text: string };

const longestMs = 30_000;
const mostBytes = 8_000_000;

/** Asks, and gives the answer whole. Rejects where none comes. */
export function askServer(url: URL, body?: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const request = url.protocol === "https:" ? secureRequest : plain;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: body === undefined ? "GET" : "POST",
        headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        signal: AbortSignal.timeout(longestMs),
      },
      (reply) => void read(reply).then((text) => resolve({ status: reply.statusCode ?? 0, text }), reject),
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

async function read(reply: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of reply) {
    length += chunk.length;
    if (length > mostBytes) throw new Error("the server's answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
