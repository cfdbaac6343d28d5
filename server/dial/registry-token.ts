/** The way that a client of a container registry goes for its token: the challenge, the token service, the token (Distribution, "Token authentication"). */
import type { ChallengeReason } from "../../core/watching/probe-failure.ts";
import { challengesOf } from "./challenge.ts";
import { type Dialling, type Page, pageOf } from "./dial-url.ts";
import { printable } from "./printable.ts";
import { hostOf, mayDialAfter } from "./redirect.ts";
import { ProbeFailed, type Run } from "./run.ts";

export type Credentials = { readonly username: string; readonly password: string };

export type Authentication =
  | { readonly scheme: "basic" }
  | { readonly scheme: "bearer"; readonly realm: URL; readonly service: string | undefined };

/** How the registry asks to be convinced; a challenge that no client can answer is a failure. */
export function authenticationAsked(page: Page, registry: URL): Authentication {
  const header = page.header("www-authenticate");
  if (header === null) throw unusable("absent", "401");
  const challenges = challengesOf(header);
  const bearer = challenges.find(({ scheme }) => scheme === "bearer");
  if (bearer !== undefined)
    return { scheme: "bearer", realm: realmOf(bearer.parameters, registry), service: bearer.parameters.get("service") };
  if (challenges.some(({ scheme }) => scheme === "basic")) return { scheme: "basic" };
  throw unusable("other-scheme", header);
}

/** The value of `authorization` that the registry should accept; what the token service does not give is a failure. */
export async function authorizationFor(
  run: Run,
  asked: Authentication,
  { credentials, scope, registry, dialling }: TokenWanted,
): Promise<string | undefined> {
  const basic = credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString("base64")}`;
  if (asked.scheme === "basic") return basic;
  const url = new URL(asked.realm);
  if (asked.service !== undefined) url.searchParams.set("service", asked.service);
  if (scope !== undefined) url.searchParams.set("scope", scope);
  const host = hostOf(url);
  const sameHost = host === hostOf(registry);
  const tls = sameHost ? dialling.tls : { ...dialling.tls, name: host };
  const headers: Record<string, string> = basic === undefined ? {} : { authorization: basic };
  const page = await pageOf(run, { url, headers }, { ...dialling, tls, mayDial: mayDialAfter(registry) });
  if (page.status === 401 || page.status === 403)
    throw new ProbeFailed({ code: "credentials-refused", status: page.status, host });
  const token = page.status === 200 ? tokenIn(page.body) : null;
  if (token === null) throw new ProbeFailed({ code: "no-token", host, status: page.status });
  return `Bearer ${token}`;
}

export type TokenWanted = {
  readonly credentials: Credentials | undefined;
  readonly scope: string | undefined;
  readonly registry: URL;
  readonly dialling: Dialling;
};

/** Never in clear where the registry itself is not: the password would go with it. */
function realmOf(parameters: ReadonlyMap<string, string>, registry: URL): URL {
  const text = parameters.get("realm") ?? "";
  const realm = URL.parse(text);
  if (realm === null) throw unusable("no-realm", text);
  const inClear = realm.protocol !== "https:" && registry.protocol === "https:";
  const strange = realm.protocol !== "https:" && realm.protocol !== "http:";
  if (inClear || strange || realm.username !== "" || realm.password !== "") throw unusable("realm-forbidden", text);
  return realm;
}

function tokenIn(body: string): string | null {
  const parsed = jsonObject(body);
  const token = parsed.token ?? parsed.access_token;
  return typeof token === "string" && /^[\x21-\x7e]+$/.test(token) ? token : null;
}

function jsonObject(text: string): { readonly token?: unknown; readonly access_token?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

function unusable(reason: ChallengeReason, detail: string): ProbeFailed {
  return new ProbeFailed({ code: "challenge-unusable", reason, detail: printable(detail) });
}
