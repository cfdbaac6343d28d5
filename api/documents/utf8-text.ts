/** Bytes as text, or the place of the first character that is none. */
import type { Place } from "../../core/documents/positioned-node.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { placesIn } from "./places.ts";

/** What YAML does not let a text hold: control characters but tab and line ends. YAML 1.2.2, section 5.1. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

/** The text of UTF-8 bytes without its byte order mark, or the place of the first that is no text. RFC 3629. */
export function decodedText(bytes: Uint8Array): Result<string, Place> {
  const text = new TextDecoder("utf-8").decode(bytes);
  const odd = text.search(unprintable);
  const broken = isUtf8(bytes) ? -1 : text.indexOf("\ufffd");
  const faults = [odd, broken].filter((at) => at >= 0);
  return faults.length === 0 ? good(text) : bad([placesIn(text)(Math.min(...faults))]);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
