/** A whole statement from its bytes, of the form that comparing two of them relies on. Nothing is verified: `verifyBundle` does that. */
import { isJsonObject, type Json } from "../../json/json.ts";
import { bad, good, type Result } from "../../result.ts";
import type { Words } from "../../words/language.ts";
import type { StatementDocument } from "../document.ts";
import { readClaims } from "./read-claims.ts";

/** The statement of canonical bytes, or why they hold none. */
export function readStatement(bytes: Uint8Array): Result<StatementDocument, Words> {
  const { claims, faults } = readClaims(bytes);
  if (claims === undefined) return bad(faults.map(({ words }) => words));
  return isStatement(claims.document) ? good(claims.document) : bad([unformed]);
}

const unformed: Words = {
  en: "it lacks a figure, an outage or a line of the convention that every statement has",
  fr: "il y manque un chiffre, une indisponibilité ou une ligne de convention que tout relevé comporte",
};

type Form = (value: Json | undefined) => boolean;

const text: Form = (value) => typeof value === "string";
const flag: Form = (value) => typeof value === "boolean";
const whole: Form = (value) => Number.isSafeInteger(value);
const lastInstant = 8_640_000_000_000_000;
const instant: Form = (value) => whole(value) && Math.abs(Number(value)) <= lastInstant;
const either =
  (...forms: Form[]): Form =>
  (value) =>
    forms.some((form) => form(value));
const absent: Form = (value) => value === null;
const listOf =
  (form: Form): Form =>
  (value) =>
    Array.isArray(value) && value.every(form);
const record =
  (members: Readonly<Record<string, Form>>): Form =>
  (value) =>
    isJsonObject(value) && Object.entries(members).every(([name, form]) => form(value[name]));

const verdict: Form = (value) => ["missed", "open", "unproven", "met"].some((one) => one === value);
const ratio = either(absent, record({ shown: text }));
const durations = { counted: whole, disputed: whole, claimable: whole };
const outage = record({
  ...{ from: instant, to: either(absent, instant), components: listOf(text) },
  ...{ counted: whole, excluded: whole, disputed: whole },
});
const figures = record({
  ...durations,
  ...{ at: instant, excluded: whole, unknown: whole, eligible: whole, verdict, firm: flag },
  ...{ availability: ratio, claimableAvailability: ratio, outages: listOf(outage) },
  penalty: either(absent, record({ points: record({ shown: text }) })),
});
const authored = record({
  ...{ record: text, kind: text, party: text, withdrawn: flag },
  without: either(absent, record({ ...durations, verdict })),
});
const convention: Form = (value) =>
  isJsonObject(value) && text(value.zone) && Object.values(value).every(either(text, whole, listOf(text)));
const statement = record({ figures, authored: listOf(authored), convention });

/** Of the claims, which were read before, and of all that is compared. */
function isStatement(document: Json): document is Json & StatementDocument {
  return statement(document);
}
