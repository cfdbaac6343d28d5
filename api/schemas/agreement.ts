/** An agreement as people read it: article by article, each with whether it is measured; its words, its matrix, its versions. */
import { z } from "@hono/zod-openapi";
import { BothLanguages, Name, orNull, Party } from "./fields.ts";

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
    parameters: z.array(Said.extend({ name: z.string(), since: orNull(Day) })),
  })
  .openapi("AgreementClause");

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
