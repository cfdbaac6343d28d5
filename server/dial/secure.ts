/** Connections of TLS: the handshake, and what the certificate is worth. */
import { isIP } from "node:net";
import { type PeerCertificate, type SecureContext, type TLSSocket, connect as tlsConnect } from "node:tls";
import type { Instant } from "../../core/time/instant.ts";
import { type CertificateRules, certificateFailure, expiresSoon } from "./certificate.ts";
import { connect, type Opening, type Target } from "./connect.ts";
import { codeOf, failureOf } from "./failure-of.ts";
import { type Findings, ProbeFailed, type Run } from "./run.ts";

export type TlsAsked = CertificateRules & {
  readonly trust: SecureContext;
  /** The name asked for (SNI) and looked for in the certificate. */
  readonly name: string;
  /** Takes any certificate; its expiry is still noted. */
  readonly insecure: boolean;
  readonly protocols?: readonly string[];
};

/** A secured connection on which nothing was sent yet: its certificate has been judged. */
export async function connectSecurely(run: Run, target: Target, asked: TlsAsked): Promise<TLSSocket> {
  const socket = await connect(run, target, securely(asked));
  run.enter("tls");
  await handshake(run, socket, asked.name);
  judge(run.findings, socket.getPeerCertificate(), socket.authorizationError, asked);
  return socket;
}

/**
 * A socket of TLS that connects by itself and starts the handshake at once.
 * (Not one that wraps a socket of TCP: in Node 24 the process dies where the inner one is destroyed before the outer one.)
 */
function securely({ trust, name, protocols }: TlsAsked): Opening<TLSSocket> {
  return ({ host, port }) =>
    tlsConnect({
      host,
      port,
      secureContext: trust,
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      servername: isIP(name) === 0 ? name : "",
      ...(protocols === undefined ? {} : { ALPNProtocols: [...protocols] }),
    });
}

function handshake(run: Run, socket: TLSSocket, name: string): Promise<void> {
  return run.step((done, fail) => {
    socket.once("secureConnect", () => done());
    socket.on("error", (error) => fail(failureOf(error, { phase: "tls", address: socket.remoteAddress ?? name, port: 0 })));
  });
}

function judge(findings: Findings, certificate: PeerCertificate, verifyError: Error | string | undefined, asked: TlsAsked): void {
  const now: Instant = Date.now();
  findings.certificateExpires = Date.parse(certificate.valid_to);
  if (asked.insecure) return;
  const failure = certificateFailure(certificate, verifyCode(verifyError), asked.name, now);
  if (failure !== null) throw new ProbeFailed(failure);
  const soon = expiresSoon(findings.certificateExpires, asked.expiryDays, now);
  if (soon !== null && asked.expiryFails) throw new ProbeFailed(soon);
  if (soon !== null) findings.warning = soon;
}

function verifyCode(error: Error | string | undefined): string | null {
  if (error === undefined || error === null) return null;
  return typeof error === "string" ? error : codeOf(error);
}
