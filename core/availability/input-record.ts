/** One record of a file, read into our type. Rules, section 1: one function a kind, in the order of its table. */
import type { JsonObject } from "../json/json.ts";
import type { Instant, Interval } from "../time/instant.ts";
import type { Beat, InputRecord, PlatformRecord, RestorationRecord, StatedRecord } from "../watching/record.ts";
import {
  beatsAtOnce,
  emptyInterval,
  firstBeatDated,
  givenTwice,
  missingField,
  ofWithComponents,
  outOfRange,
  type Report,
  unknownKind,
} from "./input-fault.ts";
import {
  countIn,
  type Fields,
  flagIn,
  instantIn,
  isGiven,
  nameIn,
  objectsIn,
  onlyFields,
  optionalInstantIn,
  optionalNameIn,
  optionalNamesIn,
  pathTo,
  wantedInstantIn,
} from "./input-fields.ts";

type Kind = InputRecord["kind"];
type Form = { readonly fields: readonly string[]; readonly read: (fields: Fields) => InputRecord };

const dated = ["kind", "id", "at"];

const forms: Readonly<Record<Kind, Form>> = {
  platform: { fields: ["kind", "platform", "components", "vantages"], read: platform },
  observation: { fields: ["kind", "component", "vantage", "at", "ok"], read: observation },
  notification: {
    fields: [...dated, "components"],
    read: (fields) => ({ kind: "notification", ...when(fields), ...componentsIn(fields) }),
  },
  restoration: { fields: [...dated, "of", "components"], read: restoration },
  contest: { fields: [...dated, "of"], read: (fields) => ({ kind: "contest", ...when(fields), of: nameIn(fields, "of") }) },
  exclusion: { fields: [...dated, "cause", "from", "to", "components"], read: exclusion },
  zones: {
    fields: [...dated, "zones"],
    read: (fields) => ({ kind: "zones", ...when(fields), zones: countIn(fields, "zones", 0) }),
  },
  void: { fields: [...dated, "component", "vantage", "from", "to"], read: voided },
  ruling: { fields: [...dated, "from", "to", "counts"], read: ruling },
  retraction: { fields: [...dated, "of"], read: (fields) => ({ kind: "retraction", ...when(fields), of: nameIn(fields, "of") }) },
};

/** The kinds of records, in the order of the rules' table. */
export const kinds = Object.keys(forms);

/** The record, in the one form that all records which say the same have; what is wrong in it is reported, and then it must not be used. */
export function readRecord(object: JsonObject, report: Report): InputRecord | undefined {
  const { kind } = object;
  const form = typeof kind === "string" && isKind(kind) ? forms[kind] : undefined;
  if (form === undefined) {
    report(
      kind === undefined ? missingField("kind") : unknownKind(typeof kind === "string" ? kind : JSON.stringify(kind), kinds),
    );
    return undefined;
  }
  const fields = { object, place: "", report };
  onlyFields(fields, form.fields);
  return form.read(fields);
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(forms, kind);
}

function platform(fields: Fields): PlatformRecord {
  return {
    kind: "platform",
    platform: nameIn(fields, "platform"),
    components: byName(fields, "components").map((one) => ({ ...belonging(one), beats: beats(one, "required") ?? [] })),
    vantages: byName(fields, "vantages").map((one) => {
      const own = beats(one, "optional");
      return { ...belonging(one), ...(own && { beats: own }) };
    }),
  };
}

function byName(fields: Fields, key: string): readonly Fields[] {
  const objects = objectsIn(fields, key, "required") ?? [];
  const seen = new Set<unknown>();
  for (const { object } of objects) {
    if (seen.has(object.name) && typeof object.name === "string") fields.report(givenTwice(key, object.name));
    seen.add(object.name);
  }
  return [...objects].sort((a, b) => (String(a.object.name) < String(b.object.name) ? -1 : 1));
}

function belonging(fields: Fields) {
  onlyFields(fields, ["name", "from", "to", "beats"]);
  const from = optionalInstantIn(fields, "from");
  return { name: nameIn(fields, "name"), ...(from !== undefined && { from }), ...endIn(fields, from) };
}

/** Beats in the order of time. The first of the list holds from the beginning, and no two begin together. */
function beats(fields: Fields, presence: "required" | "optional"): readonly Beat[] | undefined {
  const objects = objectsIn(fields, "beats", presence);
  const read = objects?.map(beat);
  const place = pathTo(fields.place, "beats");
  if (read?.[0]?.from !== undefined) fields.report(firstBeatDated(place));
  if (read !== undefined && new Set(read.map(({ from }) => from)).size < read.length) fields.report(beatsAtOnce(place));
  return read?.sort((a, b) => (a.from ?? Number.NEGATIVE_INFINITY) - (b.from ?? Number.NEGATIVE_INFINITY));
}

function beat(fields: Fields): Beat {
  onlyFields(fields, ["from", "intervalMs", "staleAfterMs", "failures", "of", "successes"]);
  const from = optionalInstantIn(fields, "from");
  const intervalMs = countIn(fields, "intervalMs", 1);
  const staleAfterMs = countIn(fields, "staleAfterMs", 1);
  const failures = countIn(fields, "failures", 1);
  const of = countIn(fields, "of", 1);
  const atLeast = (field: string, other: string) =>
    fields.report(outOfRange(pathTo(fields.place, field), { en: `at least ${other}`, fr: `au moins égal à ${other}` }));
  if (isGiven(fields, "staleAfterMs") && staleAfterMs < intervalMs) atLeast("staleAfterMs", "intervalMs");
  if (isGiven(fields, "of") && of < failures) atLeast("of", "failures");
  const counts = { intervalMs, staleAfterMs, failures, of, successes: countIn(fields, "successes", 1) };
  return { ...(from !== undefined && { from }), ...counts };
}

function observation(fields: Fields): InputRecord {
  const [component, vantage] = [nameIn(fields, "component"), nameIn(fields, "vantage")];
  return { kind: "observation", component, vantage, at: instantIn(fields, "at"), ok: flagIn(fields, "ok") };
}

function restoration(fields: Fields): RestorationRecord {
  const of = optionalNameIn(fields, "of");
  if (isGiven(fields, "of") && isGiven(fields, "components")) fields.report(ofWithComponents());
  return { kind: "restoration", ...when(fields), ...(of !== undefined && { of }), ...componentsIn(fields) };
}

function exclusion(fields: Fields): StatedRecord {
  const from = wantedInstantIn(fields, "from");
  const bounds = { from: from ?? 0, ...endIn(fields, from) };
  return { kind: "exclusion", ...when(fields), cause: nameIn(fields, "cause"), ...bounds, ...componentsIn(fields) };
}

function voided(fields: Fields): StatedRecord {
  const [component, vantage] = [nameIn(fields, "component"), optionalNameIn(fields, "vantage")];
  return { kind: "void", ...when(fields), component, ...(vantage !== undefined && { vantage }), ...during(fields) };
}

function ruling(fields: Fields): StatedRecord {
  return { kind: "ruling", ...when(fields), ...during(fields), counts: flagIn(fields, "counts") };
}

function when(fields: Fields) {
  return { id: nameIn(fields, "id"), at: instantIn(fields, "at") };
}

function componentsIn(fields: Fields): { readonly components?: readonly string[] } {
  const components = optionalNamesIn(fields, "components");
  return components === undefined ? {} : { components };
}

function during(fields: Fields): Interval {
  const [from, to] = [wantedInstantIn(fields, "from"), wantedInstantIn(fields, "to")];
  return { from: from ?? 0, to: later(fields, from, to) ?? 0 };
}

/** A `to`, which is later than its `from`. */
function later(fields: Fields, from: Instant | undefined, to: Instant | undefined): Instant | undefined {
  if (from !== undefined && to !== undefined && from >= to) fields.report(emptyInterval(fields.place));
  return to;
}

function endIn(fields: Fields, from: Instant | undefined): { readonly to?: Instant } {
  const to = later(fields, from, optionalInstantIn(fields, "to"));
  return to === undefined ? {} : { to };
}
