/** From the errors of Node to the closed set of failures; what is this machine's own doing is no failure of the endpoint. */
import type { ProbeFailure, ProbePhase, TlsReason } from "../../core/watching/probe-failure.ts";
import { OwnTrouble, ProbeFailed } from "./run.ts";

type Where = { readonly phase: ProbePhase; readonly address: string; readonly port: number };

/** The failure (or own trouble) that an error of a socket, of TLS or of the parser of HTTP stands for. */
export function failureOf(error: Error, where: Where): ProbeFailed | OwnTrouble {
  if (error instanceof ProbeFailed || error instanceof OwnTrouble) return error;
  const code = codeOf(error);
  if (ownTroubles.has(code)) return new OwnTrouble(code);
  return new ProbeFailed(socketFailure(code, error, where) ?? spokenFailure(code, where.phase));
}

/** The code that Node gives to an error, or its name. */
export function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

const ownTroubles = new Set([
  "EMFILE",
  "ENFILE",
  "ENOBUFS",
  "ENOMEM",
  "EADDRNOTAVAIL",
  "EADDRINUSE",
  "EAFNOSUPPORT",
  "EAGAIN",
  "EACCES",
  "EPERM",
]);

function socketFailure(code: string, error: Error, { phase, address, port }: Where): ProbeFailure | null {
  switch (code) {
    case "ECONNREFUSED":
      return { code: "refused", address, port };
    case "ENETUNREACH":
    case "EHOSTUNREACH":
    case "ENETDOWN":
    case "EHOSTDOWN":
    case "ETIMEDOUT":
      return { code: "unreachable", address, port };
    case "ECONNRESET":
      return { code: "syscall" in error ? "reset" : "closed", phase };
    case "EPIPE":
    case "ECONNABORTED":
      return { code: "reset", phase };
    default:
      return null;
  }
}

function spokenFailure(code: string, phase: ProbePhase): ProbeFailure {
  const isTls = code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_") || phase === "tls";
  return isTls ? { code: "tls-failed", reason: tlsReason(code), detail: code } : { code: "protocol-error", detail: code };
}

function tlsReason(code: string): TlsReason {
  return tlsReasons.find(([pattern]) => pattern.test(code))?.[1] ?? "other";
}

/** Names of OpenSSL's reasons, as Node writes them. */
const tlsReasons: readonly [RegExp, TlsReason][] = [
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNEXPECTED_MESSAGE|RECORD_LAYER/, "not-tls"],
  [/PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/, "no-common-version"],
  [/HANDSHAKE_FAILURE|NO_SHARED_CIPHER|INSUFFICIENT_SECURITY/, "no-common-cipher"],
  [/CERTIFICATE_REQUIRED/, "client-certificate-required"],
  [/UNRECOGNIZED_NAME/, "unrecognized-name"],
];
