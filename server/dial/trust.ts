/** Whom a probe trusts: contexts of TLS shared by all probes that trust the same authorities (a context costs more than a handshake). */
import { X509Certificate } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";

const contexts = new Map<string, SecureContext>();
const mostContexts = 64;

/**
 * @param authorities certificates in PEM that replace those of the machine; absent: those of the machine
 * @throws where one of them is no certificate (Node itself would pass over it in silence)
 */
export function trustOf(authorities: string | undefined): SecureContext {
  const key = authorities ?? "";
  const known = contexts.get(key);
  if (known !== undefined) return known;
  for (const [block] of key.matchAll(/-----BEGIN .*?-----END [^\n]*/gs)) new X509Certificate(block);
  const made = createSecureContext({ ca: authorities });
  if (contexts.size >= mostContexts) contexts.clear();
  contexts.set(key, made);
  return made;
}
