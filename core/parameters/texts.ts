/** Makers of parameters that are texts: each has the format that its reader checks and a title that a form can show. */
import type { Words } from "../words/language.ts";
import type { TextFormat, TextParameter } from "./parameter.ts";

type Asked = { readonly title?: Words; readonly advice?: Words };
type Required = TextParameter & { readonly optional?: never; readonly default?: never };
type Optional = TextParameter & { readonly optional: true };
type WithDefault = TextParameter & { readonly default: string };

/** A name of the DNS, or an address of IPv4 or IPv6 without brackets; at most 253 characters (RFC 1123, 2.1). */
export function hostname(asked: Asked = {}): Required {
  return text("hostname", 253, { en: "Host name or address", fr: "Nom d’hôte ou adresse" }, asked);
}

/** As `hostname`, where it may be left out. */
export function optionalHostname(asked: Asked = {}): Optional {
  return { ...hostname(asked), optional: true };
}

/** An absolute URL of http or https, without user, password or fragment (RFC 9110, 4.2). */
export function httpUrl(asked: Asked = {}): Required {
  return text("http-url", 2_048, { en: "Address (URL)", fr: "Adresse (URL)" }, asked);
}

/** Statuses of HTTP: `200`, `200-299`, or several of these separated by commas. */
export function statusList({ default: usual, ...asked }: Asked & { readonly default: string }): WithDefault {
  return { ...text("status-list", 100, { en: "Expected status", fr: "Statut attendu" }, asked), default: usual };
}

/** A regular expression of ECMAScript, read with the flag `u`; at most 200 characters. Whoever runs it bounds its time. */
export function optionalPattern(asked: Asked = {}): Optional {
  return { ...text("regular-expression", 200, { en: "Regular expression", fr: "Expression régulière" }, asked), optional: true };
}

/** Certificates in PEM (RFC 7468), one or more. */
export function optionalCertificates(asked: Asked = {}): Optional {
  const title = { en: "Certificate authority (PEM)", fr: "Autorité de certification (PEM)" };
  return { ...text("certificates", 65_536, title, asked), multiline: true, optional: true };
}

/** Free text of at most `maxLength` characters, which may be left out. */
export function optionalText({ maxLength, multiline, ...asked }: Asked & { maxLength: number; multiline?: true }): Optional {
  const plain = text("plain", maxLength, { en: "Text", fr: "Texte" }, asked);
  return multiline === undefined ? { ...plain, optional: true } : { ...plain, multiline, optional: true };
}

/** Free text of at most `maxLength` characters, with what stands where it is left out. */
export function textOr({
  default: usual,
  maxLength,
  ...asked
}: Asked & { readonly default: string; readonly maxLength: number }): WithDefault {
  return { ...text("plain", maxLength, { en: "Text", fr: "Texte" }, asked), default: usual };
}

function text(format: TextFormat, maxLength: number, title: Words, asked: Asked): Required {
  return { type: "text", format, maxLength, title, ...asked };
}
