/** What an agent and the server sign to each other, each under words of its own, so that a signature is nothing under anything else. */
import { utf8 } from "../../core/json/utf8.ts";
import type { Instant, Milliseconds } from "../../core/time/instant.ts";
import type { WatchedSeries } from "../../core/watching/block-content.ts";
import type { ScheduledProbe } from "../vantage/messages.ts";

export const reportPath = "/api/v1/agents/report";
export const enrolmentPath = "/api/v1/agents/enrolment";
export const clockPath = "/api/v1/agents/clock";
export const signatureHeader = "garant-agent-signature";

/** What an agent does, and within which bounds; the server signs its canonical JSON. */
export type AgentConfiguration = {
  readonly tenant: string;
  readonly vantage: string;
  /** When it was signed: an agent takes none that is older than the one it holds. */
  readonly issued: Instant;
  readonly platforms: readonly {
    readonly platform: string;
    readonly series: readonly WatchedSeries[];
    readonly probes: readonly Pick<ScheduledProbe, "id" | "series" | "kind" | "parameters" | "intervalMs">[];
  }[];
  readonly limits: AgentLimits;
};

export type AgentLimits = {
  /** A clock further off than this: what is observed is kept, and is no record. */
  readonly offsetMs: Milliseconds;
  /** A measurement with a longer round trip says nothing. */
  readonly roundTripMs: Milliseconds;
  /** A block is signed this long after its first observation at the latest. */
  readonly sealAfterMs: Milliseconds;
  /** How often the agent reports where nothing is urgent. */
  readonly reportEveryMs: Milliseconds;
};

/** The bytes under an agent's signature of a report. */
export function reportMessage(body: string): Uint8Array {
  return utf8(`garant agent report v1\n${body}`);
}

/** The bytes under an agent's signature when it enrols: it holds the key, and means this token. */
export function enrolmentMessage(token: string): Uint8Array {
  return utf8(`garant agent enrolment v1\n${token}`);
}

/** The bytes under the server's signature of a configuration. */
export function configurationMessage(text: string): Uint8Array {
  return utf8(`garant agent configuration v1\n${text}`);
}

const tokenShape = /^gve:([A-Za-z0-9._-]{1,64}):([A-Za-z0-9._-]{1,64}):([0-9a-f]{64}):([0-9a-f]{64})$/;

/** A one-time token: whose it is, the secret, and the key by which the server signs configurations. */
export type EnrolmentToken = {
  readonly tenant: string;
  readonly vantage: string;
  readonly secret: string;
  readonly serverKey: string;
};

/** The text that is shown once. */
export function enrolmentToken({ tenant, vantage, secret, serverKey }: EnrolmentToken): string {
  return `gve:${tenant}:${vantage}:${secret}:${serverKey}`;
}

/** The parts of a token's text; undefined where it is none. */
export function readEnrolmentToken(text: string): EnrolmentToken | undefined {
  const parts = tokenShape.exec(text.trim());
  if (parts === null) return undefined;
  const [, tenant = "", vantage = "", secret = "", serverKey = ""] = parts;
  return { tenant, vantage, secret, serverKey };
}
