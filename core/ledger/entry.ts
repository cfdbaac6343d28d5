/** One line of the log: what happened to what, when, by whom; what was said of it stands in a body that can be erased. Design, section 5. */
import { hexDigestOf, type Sha256 } from "../crypto.ts";
import { canonicalJson, isPlain } from "../json/canonical.ts";
import { decimal } from "../json/decimal.ts";
import { hex } from "../json/hex.ts";
import { isJsonObject, type Json } from "../json/json.ts";
import { bad, good, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";

export type Entry = {
  /** Place in the log, from 0, without holes. */
  readonly seq: number;
  /** Name of the fact: *noun.past-participle*. */
  readonly kind: string;
  /** The id of what it is about: a platform, an outage, a record. */
  readonly subject: string;
  /** Reception by the server (ms); never earlier than the entry before. */
  readonly at: Instant;
  /** Id of the account, token, vantage or `garant` itself; names live in erasable rows. */
  readonly actor: string;
  /** Hex SHA-256 of the salt (16 bytes) followed by the canonical JSON of the body. */
  readonly body: string;
};

export type EntryField = keyof Entry;
export type EntryFault = { readonly code: "not-an-entry" } | { readonly code: "bad-field"; readonly field: EntryField };

export const saltLength = 16;

/** How many an entry has. */
const fields = 6;
/** Ids, never prose: printable ASCII without space, quote or backslash. */
const id = /^[!#-[\]-~]{1,200}$/;
const hexadecimal = /^[0-9a-f]+$/;
const digestLength = 64;
const anyDigest = "0".repeat(digestLength);

/** The canonical text of an entry, whose UTF-8 is the leaf of the tree. The keys stand in canonical order. RFC 8785. */
export function entryText({ actor, at, body, kind, seq, subject }: Entry): string {
  if (!isPlain(actor) || !isPlain(kind) || !isPlain(subject)) return canonicalJson({ actor, at, body, kind, seq, subject });
  return `{"actor":"${actor}","at":${decimal(at)},"body":"${body}","kind":"${kind}","seq":${decimal(seq)},"subject":"${subject}"}`;
}

/**
 * The digest that an entry holds of its body: SHA-256 of the salt and the canonical body, in hexadecimal.
 * Without the salt nobody can try out bodies against the digest once the body is erased.
 *
 * @param salt 16 random bytes, erased together with the body
 * @throws RangeError for a salt of another length; CanonicalJsonError for a body without canonical text
 */
export function bodyDigest(body: unknown, salt: Uint8Array, sha256: Sha256): string {
  return textDigest(canonicalJson(body), salt, sha256);
}

/**
 * `bodyDigest` of a body whose canonical JSON is at hand.
 *
 * @throws RangeError for a salt of another length
 */
export function textDigest(canonical: string, salt: Uint8Array, sha256: Sha256): string {
  if (salt.length !== saltLength) throw wrongSalt(salt);
  return hexDigestOf(salt, canonical, sha256);
}

/**
 * `bodyDigest` of a body whose canonical JSON is at hand as bytes.
 *
 * @param content the UTF-8 of the canonical JSON
 * @throws RangeError for a salt of another length
 */
export function contentDigest(content: Uint8Array, salt: Uint8Array, sha256: Sha256): string {
  if (salt.length !== saltLength) throw wrongSalt(salt);
  const salted = new Uint8Array(saltLength + content.length);
  salted.set(salt);
  salted.set(content, saltLength);
  return hex(sha256(salted));
}

/** The entry that a JSON object says, or the first field that is missing, foreign or malformed. */
export function readEntry(value: Json): Result<Entry, EntryFault> {
  if (!isJsonObject(value) || Object.keys(value).length !== fields) return bad([{ code: "not-an-entry" }]);
  const { actor, at, body, kind, seq, subject } = value;
  if (!isId(actor)) return badField("actor");
  if (!isCount(at)) return badField("at");
  if (!isDigest(body)) return badField("body");
  if (!isId(kind)) return badField("kind");
  if (!isCount(seq)) return badField("seq");
  if (!isId(subject)) return badField("subject");
  return good({ seq, kind, subject, at, actor, body });
}

/** The field that keeps an entry from being read again, if there is one: to be asked before it is written. The digest of its body is made, not said. */
export function entryFault({ seq, kind, subject, at, actor }: Omit<Entry, "body">): EntryFault | undefined {
  const read = readEntry({ seq, kind, subject, at, actor, body: anyDigest });
  return read.ok ? undefined : read.errors[0];
}

function wrongSalt(salt: Uint8Array): RangeError {
  return new RangeError(`a salt has ${saltLength} bytes, not ${salt.length}`);
}

function badField(field: EntryField): Result<never, EntryFault> {
  return bad([{ code: "bad-field", field }]);
}

function isId(value: Json | undefined): value is string {
  return typeof value === "string" && id.test(value);
}

function isDigest(value: Json | undefined): value is string {
  return typeof value === "string" && value.length === digestLength && hexadecimal.test(value);
}

/** Instants and places: integers from 0 to 2^53 − 1. */
function isCount(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
