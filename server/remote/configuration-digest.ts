/** The one text of a configuration, and what tells one from another: the same for the server that signs it and the agent that holds it. */
import { canonicalJson } from "../../core/json/canonical.ts";
import { hex } from "../../core/json/hex.ts";
import type { Json } from "../../core/json/json.ts";
import { utf8 } from "../../core/json/utf8.ts";
import { sha256 } from "../keys/crypto.ts";
import type { AgentConfiguration } from "./protocol.ts";

/** Canonical JSON: what is signed. */
export function configurationText(configuration: object): string {
  return canonicalJson(asJson(configuration));
}

/** What tells one configuration from another: everything but when it was signed. */
export function configurationDigest({ issued: _, ...rest }: AgentConfiguration): string {
  return hex(sha256(utf8(configurationText(rest))));
}

/** Probes' parameters are JSON: they came as such, and are kept as such. */
function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}
