/** A visit of a page: dial, ask, follow where that is allowed, then judge the status and the body. */
import { isExpected, type StatusRange } from "../../core/parameters/status-list.ts";
import { dialUrl, type Reply } from "./dial-url.ts";
import { bodyOf } from "./http-exchange.ts";
import { matches } from "./pattern-match.ts";
import { printable } from "./printable.ts";
import { hostOf, isRedirect, mayDialAfter, nextHop, type RedirectRule } from "./redirect.ts";
import type { Family } from "./resolve.ts";
import { ProbeFailed, type Run } from "./run.ts";
import type { TlsAsked } from "./secure.ts";

export type Visit = {
  readonly url: URL;
  readonly method: string;
  /** Sent to the first origin only. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly family: Family;
  readonly tls: TlsAsked;
  readonly expected: { readonly text: string; readonly ranges: readonly StatusRange[] };
  readonly redirects: RedirectRule;
  readonly maxRedirects: number;
  readonly maxBodyBytes: number;
  readonly contains: string | undefined;
  readonly pattern: RegExp | undefined;
};

type Hop = Pick<Visit, "url" | "method" | "headers" | "body">;

/** A redirect that the operator expects (its status is in the list) is an answer like another. */
export async function visit(run: Run, asked: Visit): Promise<void> {
  let hop: Hop = asked;
  for (let followed = 0; ; followed += 1) {
    const reply = await replyOf(run, hop, asked);
    const { status, location } = reply.answer;
    if (isExpected(asked.expected.ranges, status)) return judgeBody(run, reply, asked);
    if (!isRedirect(status) || location === undefined)
      throw new ProbeFailed({ code: "unexpected-status", status, expected: asked.expected.text });
    if (followed >= asked.maxRedirects && asked.redirects !== "refuse")
      throw new ProbeFailed({ code: "too-many-redirects", limit: asked.maxRedirects });
    hop = hopAfter(hop, status, location, asked);
  }
}

function replyOf(run: Run, hop: Hop, { url, family, tls }: Visit): Promise<Reply> {
  if (hop.url === url) return dialUrl(run, hop, { family, tls });
  return dialUrl(run, hop, { family, tls: { ...tls, name: hostOf(hop.url) }, mayDial: mayDialAfter(url) });
}

/** A POST becomes a GET after 301, 302 and 303, as browsers do (RFC 9110, 15.4). */
function hopAfter(hop: Hop, status: number, location: string, { url: first, redirects }: Visit): Hop {
  if (redirects === "refuse") throw new ProbeFailed({ code: "redirect-refused", status, to: printable(location) });
  const url = nextHop(hop.url, location, redirects);
  const headers = url.origin === first.origin ? hop.headers : {};
  const keeps = status === 307 || status === 308 || hop.method !== "POST";
  return keeps ? { ...hop, url, headers } : { url, headers, method: "GET", body: undefined };
}

async function judgeBody(run: Run, { socket, answer }: Reply, { maxBodyBytes, contains, pattern }: Visit): Promise<void> {
  const body = await bodyOf(run, socket, answer, maxBodyBytes);
  if (contains !== undefined && !body.includes(contains)) throw new ProbeFailed({ code: "body-without", text: contains });
  if (pattern !== undefined && !matches(pattern, body.toString("utf8")))
    throw new ProbeFailed({ code: "body-not-matching", pattern: pattern.source });
}
