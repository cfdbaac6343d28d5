/** Why a probe failed: a closed set, each with the data that an operator needs. Words: `core/words/probe-failures.ts`. */
import type { Instant, Milliseconds } from "../time/instant.ts";

/** The phases of a probe, in their order; a probe that follows redirects goes through them again. */
export const probePhases = ["resolve", "connect", "tls", "firstByte", "transfer"] as const;
export type ProbePhase = (typeof probePhases)[number];

/** How long each phase took, in whole milliseconds, and the whole probe; a phase that was not reached is absent. */
export type PhaseTimings = Readonly<Partial<Record<ProbePhase, Milliseconds>>> & { readonly total: Milliseconds };

/** Why nobody vouches for a certificate. */
export type DistrustReason =
  | "self-signed"
  | "unknown-issuer"
  | "incomplete-chain"
  | "issuer-out-of-date"
  | "wrong-purpose"
  | "revoked"
  | "bad-signature"
  | "other";

/** Why a handshake of TLS failed. */
export type TlsReason =
  | "not-tls"
  | "no-common-version"
  | "no-common-cipher"
  | "client-certificate-required"
  | "unrecognized-name"
  | "other";

/** Why a redirect was not followed though redirects are. */
export type RedirectReason = "not-a-url" | "scheme" | "credentials" | "downgrade" | "other-host" | "address";

/** What else than HTTP/1.1 was spoken wrongly. */
export type SpokenProtocol = "dns" | "http2" | "grpc";

/** Why a challenge of authentication cannot be answered (RFC 9110, 11.6.1). */
export type ChallengeReason = "absent" | "other-scheme" | "no-realm" | "realm-forbidden";

/** What a server of gRPC says of its health, where it is not well (grpc.health.v1). */
export type HealthStatus = "NOT_SERVING" | "UNKNOWN" | "SERVICE_UNKNOWN";

export type ProbeFailure =
  | { readonly code: "name-not-found"; readonly host: string }
  | { readonly code: "name-server-failed"; readonly host: string }
  | { readonly code: "no-address"; readonly host: string; readonly family: "4" | "6" }
  | { readonly code: "refused"; readonly address: string; readonly port: number }
  | { readonly code: "unreachable"; readonly address: string; readonly port: number }
  | { readonly code: "timed-out"; readonly phase: ProbePhase; readonly afterMs: Milliseconds }
  | { readonly code: "reset"; readonly phase: ProbePhase }
  | { readonly code: "closed"; readonly phase: ProbePhase }
  | { readonly code: "tls-failed"; readonly reason: TlsReason; readonly detail: string }
  | { readonly code: "certificate-expired"; readonly on: Instant; readonly subject: string }
  | { readonly code: "certificate-not-yet-valid"; readonly from: Instant; readonly subject: string }
  | { readonly code: "certificate-expires-soon"; readonly on: Instant; readonly withinDays: number }
  | { readonly code: "certificate-untrusted"; readonly reason: DistrustReason; readonly issuer: string }
  | { readonly code: "certificate-name-mismatch"; readonly name: string; readonly names: string }
  | { readonly code: "unexpected-status"; readonly status: number; readonly expected: string }
  | { readonly code: "body-without"; readonly text: string }
  | { readonly code: "body-not-matching"; readonly pattern: string }
  | { readonly code: "body-too-large"; readonly limitBytes: number }
  | { readonly code: "redirect-refused"; readonly status: number; readonly to: string }
  | { readonly code: "redirect-forbidden"; readonly reason: RedirectReason; readonly to: string }
  | { readonly code: "too-many-redirects"; readonly limit: number }
  | { readonly code: "protocol-error"; readonly detail: string; readonly protocol?: SpokenProtocol }
  | { readonly code: "alert-firing"; readonly alert: string }
  | ProtocolFailure;

/** Failures of what is spoken over a connection that opened: DNS, Kubernetes, registries, routes, gRPC. */
export type ProtocolFailure =
  | { readonly code: "dns-refused"; readonly name: string; readonly answer: string; readonly server: string }
  | { readonly code: "dns-no-record"; readonly name: string; readonly type: string }
  | { readonly code: "dns-unexpected-answer"; readonly found: string; readonly expected: string }
  | { readonly code: "dns-not-authenticated"; readonly name: string; readonly server: string }
  | { readonly code: "credentials-refused"; readonly status: number; readonly host: string }
  | { readonly code: "checks-failing"; readonly status: number; readonly checks: string }
  | { readonly code: "check-unknown"; readonly check: string }
  | { readonly code: "challenge-unusable"; readonly reason: ChallengeReason; readonly detail: string }
  | { readonly code: "no-token"; readonly host: string; readonly status: number }
  | { readonly code: "not-healthy"; readonly answered: string }
  | { readonly code: "router-answered"; readonly status: number; readonly host: string }
  | { readonly code: "grpc-unhealthy"; readonly service: string; readonly status: HealthStatus }
  | { readonly code: "grpc-refused"; readonly status: string; readonly message: string };

export type ProbeFailureCode = ProbeFailure["code"];
