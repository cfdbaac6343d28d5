/** What an agreement says of one indicator on one day, as the arithmetic wants it. Rules, section 7. */
import type { AvailabilityTerms } from "../availability/terms.ts";
import { bad, good, type Result } from "../result.ts";
import type { Agreement, Clause, Parameter } from "./agreement.ts";
import { daysOfChange, valueOn } from "./holding.ts";
import { isDate } from "./read-name.ts";
import { dayNeeded, indicatorNeeded, noDay, noIndicator, type TermsError, unknownIndicator } from "./terms-error.ts";
import { countOf, decimalOf, millisecondsOf, type Value, wordOf, wordsOf } from "./values/value.ts";

export type Asked = {
  /** May be left out where the agreement has one indicator. */
  readonly indicator?: string;
  /** `YYYY-MM-DD` in the agreement's zone; a month is counted by what holds on its first day. May be left out where nothing changes with time. */
  readonly on?: string;
};

/** The ids of the indicators of availability, in the order of the document. */
export function indicatorsOf(agreement: Agreement): string[] {
  return promises(agreement).map(indicatorOf);
}

/**
 * The terms of an indicator on a day: articles 8.1.2, 9 and 9.1.
 * Errors: the indicator is unknown or must be named, the day is needed or is none.
 */
export function availabilityTerms(agreement: Agreement, { indicator, on }: Asked = {}): Result<AvailabilityTerms, TermsError> {
  const found = promiseOf(agreement, indicator);
  if (!found.ok) return found;
  const promise = found.value;
  const ruled = rulesOf(agreement, promise);
  const days = daysOfChange([promise, ...ruled.values()].flatMap(({ parameters }) => Object.values(parameters)));
  if (on === undefined ? days.length > 0 : !isDate(on)) return bad([on === undefined ? dayNeeded(days) : noDay(on)]);
  const said = (clause: Clause | undefined, name: string) => held(clause, name, on);
  return good({
    indicator: indicatorOf(promise),
    objective: decimalOf(said(promise, "objective")),
    zone: agreement.zone.value,
    minimumZones: countOf(said(ruled.get("eligibility"), "minimumZones")),
    lookbackMs: millisecondsOf(said(ruled.get("eligibility"), "lookback")),
    unknownCounts: wordOf(said(ruled.get("supervision"), "unknownCounts")) === "available" ? "available" : "unavailable",
    minimumCoverage: decimalOf(said(ruled.get("supervision"), "minimumCoverage")),
    capPoints: decimalOf(said(promise, "penaltyCap")),
    daysToClaim: countOf(said(promise, "daysToClaim")),
    causes: causesOf(promise.parameters, on),
  });
}

/** How long after the end of its month a statement of the indicator is frozen, in milliseconds. Errors as above. */
export function graceBeforeFreezing(agreement: Agreement, { indicator, on }: Asked = {}): Result<number, TermsError> {
  const found = promiseOf(agreement, indicator);
  if (!found.ok) return found;
  const reporting = rulesOf(agreement, found.value).get("reporting");
  const days = daysOfChange([reporting?.parameters.graceBeforeFreezing]);
  if (on === undefined ? days.length > 0 : !isDate(on)) return bad([on === undefined ? dayNeeded(days) : noDay(on)]);
  return good(millisecondsOf(held(reporting, "graceBeforeFreezing", on)));
}

function promises({ clauses }: Agreement): Clause[] {
  return clauses.filter(({ kind }) => kind === "availability");
}

function indicatorOf(promise: Clause): string {
  return wordOf(held(promise, "indicator", undefined));
}

function promiseOf(agreement: Agreement, indicator: string | undefined): Result<Clause, TermsError> {
  const all = promises(agreement);
  const [only] = all;
  if (only === undefined) return bad([noIndicator()]);
  if (indicator === undefined) return all.length === 1 ? good(only) : bad([indicatorNeeded(indicatorsOf(agreement))]);
  const named = all.find((promise) => indicatorOf(promise) === indicator);
  return named === undefined ? bad([unknownIndicator(indicator, indicatorsOf(agreement))]) : good(named);
}

/** The clauses that the promise follows, by kind: reading the agreement made sure that there is one of each. */
function rulesOf({ clauses }: Agreement, promise: Clause): ReadonlyMap<string, Clause> {
  const ids = wordsOf(held(promise, "follows", undefined));
  return new Map(clauses.filter(({ id }) => ids.includes(id)).map((clause) => [clause.kind, clause]));
}

/** The causes in the agreement's order: those whose time is subtracted, then those that are only recorded. */
function causesOf(
  { subtractedCauses, recordedCauses }: Clause["parameters"],
  on: string | undefined,
): AvailabilityTerms["causes"] {
  return [...listed(subtractedCauses, on, true), ...listed(recordedCauses, on, false)];
}

function listed(parameter: Parameter | undefined, on: string | undefined, subtracted: boolean): AvailabilityTerms["causes"] {
  const value = parameter && valueOn(parameter, on);
  return value === undefined ? [] : wordsOf(value).map((cause) => ({ cause, subtracted }));
}

function held(clause: Clause | undefined, name: string, on: string | undefined): Value {
  const parameter = clause?.parameters[name];
  const value = parameter && valueOn(parameter, on);
  if (value === undefined) throw new TypeError(`no ${name} in a clause that was read`);
  return value;
}
