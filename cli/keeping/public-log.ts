/** A log as anyone may read it, without an account: its last checkpoint, and proofs of consistency. Nothing of it is believed here. */
import { apiClient } from "../../api/client/client.ts";
import { readBase64 } from "../../core/json/base64.ts";
import type { Hash } from "../../core/ledger/leaf.ts";
import { serverAddress } from "../server-address.ts";

export type LogAddress = { readonly server: string; readonly client: string };

export type PublicLog = {
  /** The signed note as it stands. Throws `LogSilent` where the server gives none. */
  readonly checkpoint: () => Promise<string>;
  /** Undefined where the log says that it has no such proof, or gives something else. Throws `LogSilent` where it does not answer. */
  readonly proof: (from: number, to: number) => Promise<readonly Hash[] | undefined>;
};

/** No answer, or a refusal: `status` 0 where the server was not reached. */
export class LogSilent extends Error {
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.name = "LogSilent";
    this.status = status;
  }
}

const patienceMs = 10_000;
const mostBytes = 1_048_576;

/** `http://host/api/v1/ledger/acme`, with or without `/checkpoint` after it; or a server's address, where the client is named beside. */
export function logAddress(written: string, client: string | undefined): LogAddress | undefined {
  const whole = serverAddress(written);
  if (whole === undefined) return undefined;
  const [, before, named] = /^(.*?)\/api\/v1\/ledger\/([A-Za-z0-9._-]{1,64})(?:\/checkpoint)?$/.exec(whole) ?? [];
  if (before !== undefined && named !== undefined) return { server: before, client: named };
  return client === undefined ? undefined : { server: whole, client };
}

export function publicLog({ server, client }: LogAddress): PublicLog {
  const api = apiClient({ server, headers: { "garant-channel": "cli" }, fetch: briefFetch });
  const path = { client };
  return {
    checkpoint: async () => {
      const { data, response } = await reached(() =>
        api.GET("/ledger/{client}/checkpoint", { params: { path }, parseAs: "text" }),
      );
      if (!response.ok || data === undefined) throw new LogSilent(response.status, `HTTP ${response.status}`);
      return data;
    },
    proof: async (from, to) => {
      const { data, response } = await reached(() =>
        api.GET("/ledger/{client}/consistency", { params: { path, query: { from, to } }, parseAs: "text" }),
      );
      if (response.status >= 500 || response.status === 429) throw new LogSilent(response.status, `HTTP ${response.status}`);
      return response.ok ? hashesIn(data) : undefined;
    },
  };
}

async function reached<Answered>(request: () => Promise<Answered>): Promise<Answered> {
  try {
    return await request();
  } catch (error) {
    const { cause } = error instanceof Error ? error : { cause: undefined };
    throw new LogSilent(0, cause instanceof Error && cause.message !== "" ? cause.message : String(error));
  }
}

/** At most a mebibyte within ten seconds: what answers may be anybody. */
async function briefFetch(request: Request): Promise<Response> {
  const response = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > mostBytes) throw new Error(`an answer of more than ${mostBytes} bytes`);
    pieces.push(piece);
  }
  const { status, headers } = response;
  return new Response(Buffer.concat(pieces), {
    status,
    headers: { "content-type": headers.get("content-type") ?? "text/plain" },
  });
}

function hashesIn(text: unknown): Hash[] | undefined {
  const proof = proofIn(text);
  if (proof === undefined) return undefined;
  const hashes = proof
    .map((item) => (typeof item === "string" ? readBase64(item) : undefined))
    .filter((hash) => hash !== undefined);
  return hashes.length === proof.length ? hashes : undefined;
}

function proofIn(text: unknown): unknown[] | undefined {
  try {
    const answer: unknown = JSON.parse(String(text));
    const proof = typeof answer === "object" && answer !== null && "proof" in answer ? answer.proof : undefined;
    return Array.isArray(proof) ? proof : undefined;
  } catch {
    return undefined;
  }
}
