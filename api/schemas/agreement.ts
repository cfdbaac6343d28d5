/** An agreement as people read it: article by article, each with whether it is measured; its words, its matrix, its versions. */
import { z } from "@hono/zod-openapi";
import { BothLanguages, Instant, MonthName, Name, orNull, Party } from "./fields.ts";
import { Receipt } from "./record.ts";

export const Day = z.iso.date().openapi({ description: "A day in the agreement's zone", example: "2026-10-14" });

/** A value as people read it; `ours` is the reason where the text of the agreement does not give it. */
const Said = z.object({ title: BothLanguages, value: BothLanguages, ours: orNull(BothLanguages) });

export const AgreementClause = z
  .object({
    id: Name,
    article: z.string(),
    kind: Name,
    kindTitle: BothLanguages,
    parties: z.array(Party),
    title: BothLanguages,
    summary: BothLanguages,
    /** Whether this version measures it, has nothing to measure, or does not measure it yet. */
    standing: z.enum(["computed", "stated", "not-measured"]),
    /** What a measured clause is about: its indicator, or its cause of exclusion. */
    subject: z.string().nullable(),
    parameters: z.array(Said.extend({ name: z.string(), since: orNull(Day) })),
  })
  .openapi("AgreementClause");

export const AgreementDifference = z
  .object({
    part: z.enum(["header", "clause", "word", "acronym", "activity", "revision"]),
    id: z.string(),
    change: z.enum(["added", "removed", "changed"]),
    title: BothLanguages,
    /** Which of its sides changed; null where the whole is new or gone. */
    facet: orNull(BothLanguages),
    before: orNull(BothLanguages),
    after: orNull(BothLanguages),
    /** The difference as a sentence. */
    words: BothLanguages,
  })
  .openapi("AgreementDifference");

/** A version that can be compared; adopted by a fact from an instant on, or on the shelf that comes with Garant. */
export const AgreementVersion = z
  .object({ version: z.string(), date: Day, digest: z.string(), inForceFrom: Instant.nullable() })
  .openapi("AgreementVersion");

export const AgreementComparison = z
  .object({
    family: Name,
    versions: z.array(AgreementVersion),
    from: z.string(),
    to: z.string(),
    differences: z.array(AgreementDifference),
  })
  .openapi("AgreementComparison");

export const AdoptAgreementVersion = z
  .object({
    document: z
      .record(z.string(), z.unknown())
      .openapi({ description: "As `garant agreement show FILE --json` gives it under `agreement`" }),
    from: Day.optional().openapi({
      description: "From the beginning of that day in its zone on; else from the day that it names",
    }),
  })
  .openapi("AdoptAgreementVersion");

const Adoption = z.object({
  family: Name,
  version: z.string(),
  /** SHA-256 of its canonical document: what the fact holds. */
  digest: z.string(),
  from: Instant,
  /** The first month that is judged by it: a month is judged by what holds at its beginning. */
  firstMonth: MonthName,
});

export const AdoptionPreview = Adoption.extend({
  /** The version that it takes the place of. */
  replaces: z.string().nullable(),
  differences: z.array(AgreementDifference),
}).openapi("AdoptionPreview");

export const AdoptedAgreement = Adoption.extend({ receipts: z.array(Receipt) }).openapi("AdoptedAgreement");

const Activity = z.object({
  id: Name,
  title: BothLanguages,
  client: z.string(),
  provider: z.string(),
  note: orNull(BothLanguages),
});

export const Agreement = z
  .object({
    family: Name,
    reference: z.string(),
    version: z.string(),
    date: Day,
    /** SHA-256 of its canonical document; a version in force does not change. */
    digest: z.string(),
    /** Adopted by a fact; else a document that goes with the one that is. */
    adopted: z.boolean(),
    /** The day of which the parameters are told. */
    on: Day,
    title: BothLanguages,
    header: z.array(Said.extend({ name: z.string() })),
    parties: z.object({ provider: BothLanguages, client: BothLanguages }),
    clauses: z.array(AgreementClause),
    glossary: z.array(
      z.object({
        id: Name,
        article: orNull(z.string()),
        term: BothLanguages,
        meaning: BothLanguages,
        ours: orNull(BothLanguages),
      }),
    ),
    acronyms: z.array(z.object({ acronym: z.string(), meaning: BothLanguages })),
    responsibilities: z.array(z.object({ id: Name, title: BothLanguages, activities: z.array(Activity) })),
    revisions: z.array(z.object({ version: z.string(), date: Day, summary: BothLanguages })),
    /** This one, and those that go with it. */
    documents: z.array(z.object({ family: Name, title: BothLanguages })),
  })
  .openapi("Agreement");
