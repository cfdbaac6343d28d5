/** The readers of the formats of texts: whether a text is what its parameter asks for. */
import type { TextFormat } from "./parameter.ts";
import { readStatusList } from "./status-list.ts";

/** True where the text has the form; existence (of a name, of a page) is not asked. */
export function hasFormat(format: TextFormat, text: string): boolean {
  return readers[format](text);
}

/** True for a name of the DNS, or an address of IPv4 or IPv6 without brackets (RFC 1123, 2.1; RFC 4291, 2.2). */
export function isHostname(text: string): boolean {
  if (text.length > 253) return false;
  return text.includes(":") ? isIPv6(text) : text.split(".").every((label) => hostLabel.test(label));
}

const readers: Readonly<Record<TextFormat, (text: string) => boolean>> = {
  plain: (text) => !text.includes("\0"),
  hostname: isHostname,
  "http-url": isHttpUrl,
  "status-list": (text) => readStatusList(text) !== null,
  "regular-expression": isPattern,
  certificates: (text) => certificates.test(text),
  secret: (text) => /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text),
  "private-key": (text) => privateKey.test(text),
};

const hostLabel = /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$/;
const urlParts = /^https?:\/\/(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(\d{1,5}))?(?:[/?][\x21\x22\x24-\x7e]*)?$/;
const privateKey = /^\s*-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----[A-Za-z0-9+/=\s]+-----END \1-----\s*$/;
const certificates = /^(?:\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*)+$/;

function isHttpUrl(text: string): boolean {
  const parts = urlParts.exec(text);
  if (parts === null) return false;
  const [, host = "", port = "80"] = parts;
  return isHostname(host.replace(/^\[|\]$/g, "")) && Number(port) >= 1 && Number(port) <= 65_535;
}

function isIPv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const embedded = groups.at(-1)?.includes(".") === true ? groups.pop() : undefined;
  if (embedded !== undefined && !isIPv4(embedded)) return false;
  const count = groups.length + (embedded === undefined ? 0 : 2);
  return groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (halves.length === 2 ? count <= 7 : count === 8);
}

function isIPv4(text: string): boolean {
  const bytes = text.split(".");
  return bytes.length === 4 && bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) <= 255);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u").source.length > 0;
  } catch {
    return false;
  }
}
