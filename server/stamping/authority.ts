/** A time-stamping authority, asked over HTTP. RFC 3161, section 3.4. */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { readToken } from "../../api/time-stamps/read-token.ts";
import { mediaTypes, timeStampRequest, tokenOfReply } from "../../api/time-stamps/request.ts";
import { verifyTimeStamp } from "../../api/time-stamps/verify-time-stamp.ts";
import type { Instant } from "../../core/time/instant.ts";
import { sha256 } from "../keys/crypto.ts";
import type { AuthoritySettings } from "../settings.ts";

/** `at`: the bytes were there then, by the authority. */
export type Stamped = { readonly token: Uint8Array; readonly at: Instant };

/** Why there is no stamp. */
export class NotStamped extends Error {
  readonly code:
    | "unreachable"
    | "refused"
    | "not-a-reply"
    | "rejected"
    | "not-a-token"
    | "other-message"
    | "other-request"
    | "untrusted";

  constructor(code: NotStamped["code"], message: string, cause?: unknown) {
    super(`the authority gave no time stamp (${code}): ${message}`, { cause });
    this.code = code;
  }
}

export type StampingAuthority = {
  readonly everyMs: number;
  /** A stamp over the bytes, checked before anything rests on it. Rejects with `NotStamped`. */
  readonly stamp: (bytes: Uint8Array) => Promise<Stamped>;
};

const longestMs = 15_000;
const mostBytes = 65_536;
const nonceBytes = 16;

export function openAuthority({ url, everyMs, certificates }: AuthoritySettings): StampingAuthority {
  const stamp = async (bytes: Uint8Array): Promise<Stamped> => {
    const nonce = randomBytes(nonceBytes);
    const reply = tokenOfReply(await exchanged(url, timeStampRequest(sha256(bytes), nonce)));
    if (!reply.ok) {
      const [fault] = reply.errors;
      throw new NotStamped(
        fault?.code ?? "not-a-reply",
        fault?.code === "rejected" ? `status ${fault.status}` : "no time-stamp reply",
      );
    }
    return await checked(reply.value, bytes, nonce, certificates);
  };
  return { everyMs, stamp };
}

/** What it answered is to this very request, over these very bytes; and of the authority meant, where its certificate is known. */
async function checked(token: Uint8Array, bytes: Uint8Array, nonce: Uint8Array, certificates: string | null): Promise<Stamped> {
  const read = readToken(token);
  if (read === undefined) throw new NotStamped("not-a-token", "a form that could not be verified");
  // The number in the request begins with a byte of ours that keeps it positive.
  if (read.nonce === undefined || Buffer.compare(read.nonce.subarray(1), nonce) !== 0)
    throw new NotStamped("other-request", "the nonce is another");
  const authorities = certificates === null ? [] : derOf(await readFile(certificates, "latin1"));
  const verified = await verifyTimeStamp(token, bytes, authorities);
  const fault = verified.ok ? undefined : verified.errors[0];
  if (fault === "other-message") throw new NotStamped("other-message", "it is over other bytes");
  if (fault !== undefined && (fault !== "unknown-authority" || certificates !== null)) throw new NotStamped("untrusted", fault);
  return { token, at: read.at };
}

async function exchanged(url: string, request: Uint8Array): Promise<Uint8Array> {
  const headers = { "content-type": mediaTypes.query, accept: mediaTypes.reply };
  const signal = AbortSignal.timeout(longestMs);
  const body = new Uint8Array(request);
  const response = await fetch(url, { method: "POST", headers, body, signal, redirect: "error" }).catch((error: unknown) => {
    throw new NotStamped("unreachable", reasonOf(error), error);
  });
  if (!response.ok) throw new NotStamped("refused", `HTTP ${response.status}`);
  return await bodyOf(response).catch((error: unknown) => {
    throw error instanceof NotStamped ? error : new NotStamped("unreachable", reasonOf(error), error);
  });
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > mostBytes) throw new NotStamped("not-a-reply", `more than ${mostBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function derOf(pem: string): Uint8Array[] {
  const blocks = pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g);
  return [...blocks].map(([, text = ""]) => new Uint8Array(Buffer.from(text, "base64")));
}

/** What Node says of a connection stands in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
