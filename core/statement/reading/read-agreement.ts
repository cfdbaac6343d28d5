/** `agreement.json`: the document that the month is judged by, and its terms for the month. */
import type { Agreement } from "../../agreement/agreement.ts";
import { agreementDocument } from "../../agreement/agreement-document.ts";
import { agreementFromJson } from "../../agreement/agreement-from-json.ts";
import type { Sha256 } from "../../crypto.ts";
import { canonicalJson } from "../../json/canonical.ts";
import { hex } from "../../json/hex.ts";
import { type MonthTerms, termsOfMonth } from "../agreement-in-force.ts";
import { type Finding, finding } from "../verification.ts";
import { readCanonical, textFaultWords } from "./canonical-text.ts";
import type { Claims } from "./read-claims.ts";

export type AgreementRead = {
  readonly agreement?: Agreement;
  /** For the statement's indicator and month. */
  readonly terms?: MonthTerms;
  /** Hexadecimal SHA-256 of the file. */
  readonly digest: string;
  readonly faults: readonly Finding[];
};

const file = "agreement.json";

/** The agreement, as far as it can be read, and what is wrong with it. */
export function readAgreement(
  bytes: Uint8Array,
  claims: Claims | undefined,
  { sha256, zoneExists }: { readonly sha256: Sha256; readonly zoneExists: (zone: string) => boolean },
): AgreementRead {
  const digest = hex(sha256(bytes));
  const wrong = (errors: readonly { readonly en: string; readonly fr: string }[]): AgreementRead => ({
    digest,
    faults: errors.map(({ en, fr }) => finding({ file }, en, fr)),
  });
  const read = readCanonical(bytes);
  if (!read.ok) return wrong(read.errors.map((code) => textFaultWords[code]));
  const parsed = agreementFromJson(read.value.value, zoneExists);
  if (!parsed.ok) return wrong(parsed.errors.map(({ message }) => message));
  const agreement = parsed.value;
  if (canonicalJson(agreementDocument(agreement)) !== read.value.text)
    return wrong([{ en: "its defaults are not written out", fr: "ses valeurs par défaut ne sont pas écrites" }]);
  if (claims === undefined) return { agreement, digest, faults: [] };
  const terms = termsOfMonth(agreement, claims.indicator, claims.month);
  return terms.ok
    ? { agreement, terms: terms.value, digest, faults: [] }
    : { agreement, ...wrong(terms.errors.map(({ message }) => message)) };
}
