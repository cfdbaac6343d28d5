/** Makers of parameters that are told to nobody: kept sealed, used by the probe, never shown again. */
import type { Words } from "../words/language.ts";
import type { TextParameter } from "./parameter.ts";

/** A token, a password: at most `maxLength` printable characters of one line, which may be left out. */
export function optionalSecret({
  maxLength = 8_192,
  ...asked
}: {
  readonly title: Words;
  readonly advice?: Words;
  readonly maxLength?: number;
}): TextParameter & { readonly optional: true } {
  return { type: "text", format: "secret", maxLength, secret: true, optional: true, ...asked };
}

/** A private key in PEM (RFC 7468), without a passphrase; it may be left out. */
export function optionalPrivateKey(asked: {
  readonly title: Words;
  readonly advice?: Words;
}): TextParameter & { readonly optional: true } {
  return { type: "text", format: "private-key", maxLength: 16_384, multiline: true, secret: true, optional: true, ...asked };
}
