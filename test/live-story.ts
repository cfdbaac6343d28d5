/** A platform of one component and one vantage, told in the order in which signals arrive: for tables of tests. */
import { LiveBooks } from "../core/availability/live-books.ts";
import { applyChanges, type KnownOutage, reconcile } from "../core/availability/reconcile.ts";
import type { StatedRecord } from "../core/watching/record.ts";
import { firstTerms } from "./first-terms.ts";
import { halfMinute, usualBeat } from "./marks.ts";

/** `+` good, `-` failed, one sign each half minute from a place on; a record; or the clock alone. */
export type Signal = { readonly marks: string; readonly from: number } | StatedRecord | "tick";

export type Told = { readonly said: readonly string[]; readonly known: readonly KnownOutage[] };

/** Instant of a place. */
export const at = (place: number) => place * halfMinute;

/** What the facts say after each arrival, evaluated a millisecond after its own place. */
export function story(arrivals: readonly (readonly [now: number, signal: Signal])[]): Told {
  const books = booksAfter([]);
  let known: readonly KnownOutage[] = [];
  const said: string[] = [];
  let opened = 0;
  for (const [now, signal] of arrivals) {
    take(books, signal);
    const changes = reconcile(known, books.accountAt(at(now) + 1).account);
    said.push(changes.map((change) => ("moved" in change ? `${change.kind} ${change.moved.join("+")}` : change.kind)).join(", "));
    known = applyChanges(known, changes, () => `o${++opened}`);
  }
  return { said, known };
}

/** The books once these signals have come. */
export function booksAfter(signals: readonly Signal[]): LiveBooks {
  const components = [{ name: "api", beats: [usualBeat] }];
  const books = new LiveBooks({ kind: "platform", platform: "demo", components, vantages: [{ name: "paris" }] }, firstTerms);
  for (const signal of signals) take(books, signal);
  return books;
}

function take(books: LiveBooks, signal: Signal): void {
  if (signal === "tick") return;
  if ("kind" in signal) books.state(signal);
  else
    [...signal.marks].forEach((mark, place) => {
      if (mark !== " ") books.observe("api", "paris", at(signal.from + place), mark === "+");
    });
}

/** The outages that stand, drawn by their places: `o1 4-9 counted`. */
export function drawnOutages({ known }: Told): string[] {
  const place = (instant: number | null) => (instant === null ? "…" : instant / halfMinute);
  return known
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, from, to, segments }) => {
      const classes = segments.map((one) => (one.cause === null ? one.class : `${one.class}:${one.cause}`));
      return `${id} ${place(from)}-${place(to)} ${classes.join(" ")}`;
    });
}
