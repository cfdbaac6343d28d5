/** What one version says that another does not: in words, by what changed and not by lines. */
import type { Words } from "../words/language.ts";
import type { Agreement } from "./agreement.ts";
import { type Facet, type Thing, thingsOf } from "./facets.ts";

export type Difference = {
  readonly part: Thing["part"];
  /** Of the clause, the word, the activity …; `header` for what the agreement says of itself. */
  readonly id: string;
  readonly change: "added" | "removed" | "changed";
  /** What it is called. */
  readonly title: Words;
  /** Which of its sides changed; absent where the whole is new or gone. */
  readonly facet?: { readonly id: string; readonly label: Words };
  /** What it said; absent where it said nothing. */
  readonly before?: Words;
  readonly after?: Words;
};

/** Every difference from one version to the other, in the order of the other; what is gone comes last in its part. */
export function differences(one: Agreement, other: Agreement): Difference[] {
  const [before, after] = [thingsOf(one), thingsOf(other)];
  const parts: Thing["part"][] = ["header", "clause", "word", "acronym", "activity", "revision"];
  const found = parts.flatMap((part) => partDifferences(part, before, after));
  return [...found, ...orderDifference(one, other)];
}

/** Clauses that both have, in another order: what came or went is said already. */
function orderDifference(one: Agreement, other: Agreement): Difference[] {
  const [old, now] = [idsOf(one), idsOf(other)];
  const [before, after] = [old.filter((id) => now.includes(id)).join(", "), now.filter((id) => old.includes(id)).join(", ")];
  if (before === after) return [];
  const facet = { id: "order", label: { en: "order of the clauses", fr: "ordre des clauses" } };
  const shown = { before: { en: before, fr: before }, after: { en: after, fr: after } };
  return [{ part: "header", id: "header", change: "changed", title: { en: "header", fr: "en-tête" }, facet, ...shown }];
}

function idsOf({ clauses }: Agreement): string[] {
  return clauses.map(({ id }) => id);
}

function partDifferences(part: Thing["part"], before: readonly Thing[], after: readonly Thing[]): Difference[] {
  const [old, now] = [named(before, part), named(after, part)];
  const changes = [...now.values()].flatMap((thing) => {
    const former = old.get(thing.id);
    return former === undefined ? [whole(thing, "added")] : facetDifferences(former, thing);
  });
  const gone = [...old.values()].filter(({ id }) => !now.has(id));
  return [...changes, ...gone.map((thing) => whole(thing, "removed"))];
}

function named(things: readonly Thing[], part: Thing["part"]): ReadonlyMap<string, Thing> {
  return new Map(things.filter((thing) => thing.part === part).map((thing) => [thing.id, thing]));
}

function whole({ part, id, title }: Thing, change: "added" | "removed"): Difference {
  return { part, id, change, title };
}

function facetDifferences(one: Thing, other: Thing): Difference[] {
  const [old, now] = [facetsOf(one), facetsOf(other)];
  const ids = [...new Set([...now.keys(), ...old.keys()])];
  return ids.flatMap((id) => {
    const [before, after] = [old.get(id), now.get(id)];
    const facet = after ?? before;
    if (facet === undefined || isSame(before?.shown, after?.shown)) return [];
    const { part, title } = other;
    return [
      {
        ...({ part, id: other.id, change: "changed", title, facet: { id, label: facet.label } } as const),
        ...(before && { before: before.shown }),
        ...(after && { after: after.shown }),
      },
    ];
  });
}

function facetsOf({ facets }: Thing): ReadonlyMap<string, Facet> {
  return new Map(facets.map((facet) => [facet.id, facet]));
}

function isSame(one: Words | undefined, other: Words | undefined): boolean {
  return one?.en === other?.en && one?.fr === other?.fr;
}

const parts: Readonly<Record<Thing["part"], Words & { readonly feminine: boolean }>> = {
  header: { en: "header", fr: "en-tête", feminine: false },
  clause: { en: "clause", fr: "clause", feminine: true },
  word: { en: "word", fr: "mot", feminine: false },
  acronym: { en: "acronym", fr: "sigle", feminine: false },
  activity: { en: "activity", fr: "activité", feminine: true },
  revision: { en: "revision", fr: "révision", feminine: true },
};

/** The difference as a sentence: `clause EX-4.1, Reading: Promised availability is 99.7%, was 99.5%`. */
export function differenceWords({ part, change, title, facet, before, after }: Difference): Words {
  const { en, fr, feminine } = parts[part];
  const name: Words = part === "header" ? { en, fr } : { en: `${en} ${title.en}`, fr: `${fr} ${title.fr}` };
  const ending = feminine ? "e" : "";
  if (facet === undefined)
    return change === "added"
      ? { en: `${name.en}: added`, fr: `${name.fr}\u202f: ajouté${ending}` }
      : { en: `${name.en}: removed`, fr: `${name.fr}\u202f: retiré${ending}` };
  const { label } = facet;
  return {
    en: `${name.en}: ${label.en}: ${after?.en ?? "nothing any more"} (was ${before?.en ?? "not said"})`,
    fr: `${name.fr}\u202f: ${label.fr}\u202f: ${after?.fr ?? "plus rien"} (auparavant\u202f: ${before?.fr ?? "rien"})`,
  };
}
