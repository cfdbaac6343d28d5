/** From an address of http or https to the head of its answer: one connection, one request. */
import type { Socket } from "node:net";
import { connect, plainly } from "./connect.ts";
import { type Answer, type Asked, ask, bodyOf } from "./http-exchange.ts";
import { hostOf } from "./redirect.ts";
import type { Family } from "./resolve.ts";
import type { Run } from "./run.ts";
import { connectSecurely, type TlsAsked } from "./secure.ts";

export type Reply = { readonly socket: Socket; readonly answer: Answer };

export type Dialling = {
  readonly family: Family;
  /** Used where the address is one of https. */
  readonly tls: TlsAsked;
  /** Refuses an address that the remote side must not lead to. */
  readonly mayDial?: (address: string) => boolean;
};

/** Connects, secures the connection where the address asks for it, sends the request, and waits for the head of the answer. */
export async function dialUrl(run: Run, asked: Asked, { family, tls, mayDial }: Dialling): Promise<Reply> {
  const { url } = asked;
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const target = { host: hostOf(url), port, family, ...(mayDial && { mayDial }) };
  const socket = url.protocol === "https:" ? await connectSecurely(run, target, tls) : await connect(run, target, plainly);
  return { socket, answer: await ask(run, socket, asked) };
}

/** What a page said, read whole; `header` is null where there is none of that name. */
export type Page = {
  readonly status: number;
  readonly body: string;
  readonly header: (name: string) => string | null;
};

/** So much is read of a page whose answer is short by nature: health, a challenge, a token. */
const mostOfPage = 262_144;

/** Asks for a page and reads it whole; a redirect is an answer like another. */
export async function pageOf(run: Run, asked: Pick<Asked, "url"> & Partial<Asked>, dialling: Dialling): Promise<Page> {
  const { socket, answer } = await dialUrl(run, { method: "GET", headers: {}, body: undefined, ...asked }, dialling);
  const body = await bodyOf(run, socket, answer, mostOfPage);
  const { headers } = answer.response;
  const header = (name: string) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  };
  return { status: answer.status, body: body.toString("utf8"), header };
}
