/** The body of a fact, read from JSON that may be anyone's: every field that a statement or its verification uses. */
import { type InputFault, missingField, type Report, wrongType } from "../availability/input-fault.ts";
import { countIn, type Fields, flagIn, nameIn, objectsIn } from "../availability/input-fields.ts";
import { readRecord } from "../availability/input-record.ts";
import { isJsonObject, type Json, type JsonObject } from "../json/json.ts";
import type { Entry } from "../ledger/entry.ts";
import { bad, good, type Result } from "../result.ts";
import type { InputRecord } from "../watching/record.ts";
import type { FactKind } from "./fact.ts";
import { isFactKind } from "./kinds.ts";
import type { RecordedFact } from "./recorded.ts";

/** Tells what is wrong, and gives the body back with its record in the one form that all records which say the same have. */
type Form = (fields: Fields) => object;

const stated = (kind: InputRecord["kind"], more: Form = same): Form => {
  return (fields) => {
    nameIn(fields, "platform");
    partyIn(fields);
    return { ...more(fields), record: recordIn(fields, kind) };
  };
};

const forms: Readonly<Partial<Record<FactKind, Form>>> = {
  "log.opened": (fields) => texts(fields, "tenant", "origin", "key"),
  "log.key-replaced": (fields) => texts(fields, "from", "to", "signedByOld", "signedByNew"),
  "agreement.adopted": (fields) => {
    countIn(fields, "from", 0);
    return texts(fields, "family", "version", "digest");
  },
  "vantage.enrolled": (fields) => {
    nameIn(fields, "vantage");
    partyIn(fields);
    return texts(fields, "title", "key");
  },
  "platform.described": (fields) => {
    partyIn(fields);
    flagIn(fields, "demonstration");
    return { ...texts(fields, "title"), record: recordIn(fields, "platform") };
  },
  "observations.sealed": sealed,
  "unavailability.reported": stated("notification", (fields) => texts(fields, "channel")),
  "restoration.confirmed": stated("restoration", (fields) => texts(fields, "channel")),
  "notification.contested": stated("contest"),
  "notification.advanced": stated("notification", (fields) => texts(fields, "of")),
  "exclusion.contested": stated("contest"),
  "exclusion.declared": stated("exclusion"),
  "zones.recorded": stated("zones"),
  "observations.voided": stated("void"),
  "dispute.ruled": stated("ruling"),
  "record.retracted": stated("retraction"),
  "statement.frozen": statement,
  "statement.amended": (fields) => {
    countIn(fields, "previous", 1);
    countsIn(fields, "because");
    return statement(fields);
  },
};

/** The fact that an entry and its body make, for the kinds that can move a figure; or everything that is wrong with the body. */
export function readFact(entry: Entry, body: Json): Result<RecordedFact, InputFault> {
  const form = isFactKind(entry.kind) ? forms[entry.kind] : undefined;
  if (form === undefined) throw new RangeError(`no statement reads a body of ${entry.kind}`);
  const faults: InputFault[] = [];
  const report: Report = (fault) => faults.push(fault);
  if (!isJsonObject(body)) return bad([wrongType("body", { en: "an object", fr: "un objet" })]);
  const read = form({ object: body, place: "", report });
  return faults.length > 0 ? bad(faults) : good(asFact(entry, read));
}

/** Sound for what is read of it: the form of its kind has seen each field that a statement or a check uses. */
function asFact(entry: Entry, body: object): RecordedFact {
  return { entry, body } as RecordedFact;
}

function same({ object }: Fields): JsonObject {
  return object;
}

function texts(fields: Fields, ...keys: readonly string[]): JsonObject {
  for (const key of keys) textIn(fields, key);
  return fields.object;
}

function textIn({ object, report }: Fields, key: string): void {
  if (!Object.hasOwn(object, key)) report(missingField(key));
  else if (typeof object[key] !== "string") report(wrongType(key, { en: "a text", fr: "un texte" }));
}

function partyIn({ object, report }: Fields): void {
  const { party } = object;
  if (party !== "client" && party !== "provider" && party !== "garant")
    report(wrongType("party", { en: "a party", fr: "une partie" }));
}

function recordIn({ object, report }: Fields, kind: InputRecord["kind"]): InputRecord | undefined {
  const { record } = object;
  if (record !== undefined && hasTextInstant(record))
    report(wrongType("record", { en: "instants as integers", fr: "des instants entiers" }));
  const read = isJsonObject(record) ? readRecord(record, report) : undefined;
  if (read?.kind !== kind)
    report(wrongType("record", { en: `a record of kind ${kind}`, fr: `un enregistrement de sorte ${kind}` }));
  return read;
}

/** Files of records may write instants as texts; what is digested has one writing. */
function hasTextInstant(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasTextInstant);
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([key, item]) => (typeof item === "string" ? instantKeys.has(key) : hasTextInstant(item)));
}

const instantKeys = new Set(["at", "from", "to"]);

function sealed(fields: Fields): object {
  nameIn(fields, "platform");
  for (const block of objectsIn(fields, "blocks", "required") ?? []) {
    nameIn(block, "vantage");
    for (const key of ["number", "from", "to", "count"]) countIn(block, key, 0);
    textIn(block, "digest");
  }
  return fields.object;
}

function statement(fields: Fields): object {
  nameIn(fields, "platform");
  countIn(fields, "at", 0);
  countIn(fields, "version", 1);
  countIn(fields, "entries", 0);
  return texts(fields, "indicator", "month", "digest");
}

function countsIn({ object, report }: Fields, key: string): void {
  const list = object[key];
  const sound = Array.isArray(list) && list.every((item: Json) => typeof item === "number" && Number.isSafeInteger(item));
  if (!sound) report(wrongType(key, { en: "a list of integers", fr: "une liste d’entiers" }));
}
