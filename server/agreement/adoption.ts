/** A document that is sent to be adopted: read as an agreement, in the canonical form whose digest the fact holds. */
import { hash } from "node:crypto";
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { AdoptAgreementVersion } from "../../api/schemas/agreement.ts";
import { dayStart, monthContaining, monthOf, zoneExists } from "../../api/zone.ts";
import type { Agreement } from "../../core/agreement/agreement.ts";
import { agreementDocument } from "../../core/agreement/agreement-document.ts";
import { agreementFromJson } from "../../core/agreement/agreement-from-json.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import type { Json } from "../../core/json/json.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";

export type Adoption = {
  readonly agreement: Agreement;
  /** What the verb takes. */
  readonly input: { readonly family: string; readonly version: string; readonly text: string; readonly from: Instant };
  readonly digest: string;
  /** The first month that is judged by it. */
  readonly firstMonth: string;
};

/** What is meant by it; refused where the document is no agreement. */
export function adoptionOf({ document, from: day }: z.output<typeof AdoptAgreementVersion>): Result<Adoption, Refusal> {
  const read = agreementFromJson(asJson(document), zoneExists);
  if (!read.ok) return bad([refuse("input-invalid", {}, read.errors.slice(0, 20).map(fieldError))]);
  const agreement = read.value;
  const { family, version, inForceFrom, zone } = agreement;
  const from = dayStart(day ?? inForceFrom.value, zone.value);
  const text = canonicalJson(agreementDocument(agreement));
  const digest = hash("sha256", text, "hex");
  return good({ agreement, input: { family, version, text, from }, digest, firstMonth: firstMonthFrom(from, zone.value) });
}

function firstMonthFrom(from: Instant, zone: string): string {
  const month = monthOf(monthContaining(from, zone), zone);
  return month.from === from ? month.month : monthContaining(month.to, zone);
}

type Fault = Extract<ReturnType<typeof agreementFromJson>, { ok: false }>["errors"][number];

function fieldError({ code, message, expected }: Fault) {
  const words = {
    en: `${message.en} (expected ${expected.en})`,
    fr: `${message.fr} (attendu\u202f: ${expected.fr})`,
  };
  return { path: "document", message: code, words };
}

/** Sound because it was parsed from JSON: the schema says no more of it than that it is an object. */
function asJson(document: Record<string, unknown>): Json {
  return document as Json;
}
