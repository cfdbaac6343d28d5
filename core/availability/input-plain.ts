/**
 * The quick way to read what a file holds a million of: an observation as it is usually written. It answers only where the long way would
 * answer the same; whatever is written otherwise, or is wrong, takes the long way. Rules, section 1.
 */
import type { ObservationRecord } from "../watching/record.ts";

/** Fifteen digits are a safe integer. */
const usual =
  /^\{"kind": ?"observation", ?"component": ?"([\w.-]{1,64})", ?"vantage": ?"([\w.-]{1,64})", ?"at": ?(0|-?[1-9]\d{0,14}), ?"ok": ?(true|false)\}\r?$/;

/** The observation that a line says in the usual order of fields, with nothing that needs a closer look. */
export function plainObservation(line: string): ObservationRecord | undefined {
  const found = usual.exec(line);
  if (found === null) return undefined;
  return { kind: "observation", component: found[1], vantage: found[2], at: Number(found[3]), ok: found[4] === "true" };
}
