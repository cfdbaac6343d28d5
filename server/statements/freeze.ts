/** A month is frozen once, at its end and a grace, also when nobody was there; and amended by a later truth, never edited. Design, section 4. */
import { fact } from "../../core/facts/fact.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import type { Json } from "../../core/json/json.ts";
import { bad, good } from "../../core/result.ts";
import type { StatementDocument } from "../../core/statement/document.ts";
import { type MovedLine, movedLines } from "../../core/statement/moved.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { documentDigest, documentOf, keepDocument } from "../store/documents.ts";
import type { Tx } from "../store/tables.ts";
import { composeStored } from "./compose-stored.ts";
import { lateSeals, movingFacts } from "./statement-facts.ts";

export type MonthOf = { readonly tenant: string; readonly platform: string; readonly month: string };

/** Freezes a month, evaluated at `at`: its end and the grace, whenever this runs. Does nothing where it is frozen already. */
export async function freezeMonth(ledger: Ledger, of: MonthOf, at: Instant): Promise<boolean> {
  const done = await ledger.append<"nothing">(of.tenant, {
    actor: "garant",
    decide: async (tx, { seq }) => {
      if ((await lastVersion(tx, of)) !== undefined) return bad(["nothing"]);
      const document = await composeStored(tx, { ...of, at, entries: seq });
      if (document === undefined) return bad(["nothing"]);
      const { text, said } = statementSaid(document, 1);
      return good({
        facts: [fact("statement.frozen", subjectOf(of), said)],
        also: (inTx) => keepDocument(inTx, "application/json", text),
      });
    },
  });
  return done.ok;
}

/** Amends a frozen month where a later fact moves a line of it, evaluated at the instant of that fact. */
export async function amendMonth(ledger: Ledger, of: MonthOf): Promise<boolean> {
  const done = await ledger.append<"nothing">(of.tenant, {
    actor: "garant",
    decide: async (tx, { seq }) => {
      const last = await lastVersion(tx, of);
      if (last === undefined) return bad(["nothing"]);
      const moving = (await movingFacts(tx, of.platform, seq))
        .map(({ entry }) => entry)
        .filter((entry) => entry.seq >= last.entries);
      const late = await lateSeals(tx, of.platform, last.figures.period, [last.entries, seq]);
      const later = [...moving, ...late].sort((one, other) => one.seq - other.seq);
      const at = Math.max(last.figures.at, ...later.map((entry) => entry.at));
      const document = later.length === 0 ? undefined : await composeStored(tx, { ...of, at, entries: seq });
      const moved = document === undefined ? [] : movedLines(last.figures, document.figures);
      if (document === undefined || moved.length === 0) return bad(["nothing"]);
      const amended = amendment(
        document,
        last.version,
        moved,
        later.map((entry) => entry.seq),
      );
      return good({
        facts: [fact("statement.amended", subjectOf(of), amended.said)],
        also: (inTx) => keepDocument(inTx, "application/json", amended.text),
      });
    },
  });
  return done.ok;
}

function amendment(document: StatementDocument, previous: number, moved: readonly MovedLine[], because: readonly number[]) {
  const { text, said } = statementSaid(document, previous + 1);
  return { text, said: { ...said, previous, because, moved } };
}

function statementSaid(document: StatementDocument, version: number) {
  const text = canonicalJson(jsonOf(document));
  const { figures, entries } = document;
  const { platform, indicator, month, at } = figures;
  return { text, said: { platform, indicator, month, version, at, entries, digest: documentDigest(text) } };
}

/** A statement is JSON: integers, strings, booleans, null, lists and plain objects. */
function jsonOf(document: StatementDocument): Json {
  return JSON.parse(JSON.stringify(document));
}

function subjectOf({ platform, month }: MonthOf): string {
  return `${platform}/${month}`;
}

async function lastVersion(tx: Tx, { platform, month }: MonthOf) {
  const row = await tx
    .selectFrom("statement")
    .selectAll()
    .where((statement) => statement.and({ platform, month }))
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  const text = row && (await documentOf(tx, row.digest));
  if (row === undefined || text === undefined) return undefined;
  const document: StatementDocument = JSON.parse(text);
  return { version: row.version, entries: row.entries, figures: document.figures };
}
