/** The configuration that an agent goes by: signed by its server, for this agent, and no older than the one it holds. */
import { readHex } from "../../core/json/hex.ts";
import { verifyEd25519 } from "../keys/crypto.ts";
import { configurationDigest } from "../remote/configuration-digest.ts";
import { type AgentConfiguration, configurationMessage } from "../remote/protocol.ts";
import type { Enrolment } from "./kept-forms.ts";

export type SignedConfiguration = { readonly text: string; readonly signature: string };
export type HeldConfiguration = AgentConfiguration & { readonly digest: string };

/** The configuration that a signed text holds; undefined for one that is another's, wrongly signed, or older. */
export function readConfiguration(
  { text, signature }: SignedConfiguration,
  { serverKey, tenant, vantage }: Enrolment,
  held: HeldConfiguration | undefined,
): HeldConfiguration | undefined {
  const key = readHex(serverKey);
  if (key === undefined || !verifyEd25519(key, configurationMessage(text), Buffer.from(signature, "base64"))) return undefined;
  const configuration = signedByServer(text);
  if (configuration.tenant !== tenant || configuration.vantage !== vantage) return undefined;
  if (held !== undefined && configuration.issued < held.issued) return undefined;
  return { ...configuration, digest: configurationDigest(configuration) };
}

/** What the server's signature vouches for needs no other check. */
function signedByServer(text: string): AgentConfiguration {
  return JSON.parse(text);
}
