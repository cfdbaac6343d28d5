/** Whom a probe trusts and who it is: contexts of TLS shared by all probes that say the same (a context costs more than a handshake). */
import { createHash, X509Certificate } from "node:crypto";
import { createSecureContext, type SecureContext } from "node:tls";

/** What this side shows where the other one asks for a certificate. */
export type TlsIdentity = { readonly certificate: string; readonly key: string };

const contexts = new Map<string, SecureContext>();
const mostContexts = 64;

/**
 * @param authorities certificates in PEM that replace those of the machine; absent: those of the machine
 * @throws where one of them is no certificate (Node itself would pass over it in silence), or the key is not the certificate's
 */
export function trustOf(authorities: string | undefined, identity?: TlsIdentity): SecureContext {
  const said = JSON.stringify([authorities, identity?.certificate, identity?.key]);
  const known = contexts.get(digestOf(said));
  if (known !== undefined) return known;
  for (const [block] of (authorities ?? "").matchAll(/-----BEGIN .*?-----END [^\n]*/gs)) new X509Certificate(block);
  const made = createSecureContext({ ca: authorities, cert: identity?.certificate, key: identity?.key });
  if (contexts.size >= mostContexts) contexts.clear();
  contexts.set(digestOf(said), made);
  return made;
}

/** No key of a client is kept for the sake of a map. */
function digestOf(said: string): string {
  return createHash("sha256").update(said).digest("base64");
}
