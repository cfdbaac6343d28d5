/** What was stated, asked and observed, each with the fact that says so. */

import type { Tx } from "../../store/tables.ts";
import type { Decisive } from "../../views/outage/detection.ts";
import type { AskedQuestion, Fact, ObservationKept, OutageFact, SaidRecord } from "../../views/outage/parts.ts";
import type { Described } from "../../views/platform.ts";
import type { Numbered } from "../../views/segments.ts";
import { toldKept } from "../../views/told-failure.ts";
import { entriesNamed } from "../entries.ts";
import { observationsAt } from "../observations.ts";
import { outageFacts } from "../outages.ts";
import { questionsOf } from "../questions.ts";
import { allStated } from "../stated.ts";
import { partyOf, proofIn, reasonIn, shownQuestion } from "./shown.ts";

/** Every record about a platform, oldest first; those of the entries `[0, entries)` alone, if asked. */
export async function saidRecords(tx: Tx, platform: string, entries = Number.MAX_SAFE_INTEGER): Promise<SaidRecord[]> {
  return shownRecords((await allStated(tx, [platform])).filter(({ stated_seq }) => stated_seq < entries));
}

/** The same for several platforms, by their ids. */
export async function saidRecordsOf(tx: Tx, platforms: readonly string[]): Promise<Map<string, SaidRecord[]>> {
  const rows = Map.groupBy(await allStated(tx, platforms), ({ platform }) => platform);
  return new Map([...rows].map(([platform, own]) => [platform, shownRecords(own)]));
}

function shownRecords(rows: Awaited<ReturnType<typeof allStated>>): SaidRecord[] {
  const known = new Set(rows.map(({ id }) => id));
  return rows.map(({ record, party, said, stated_seq: seq, received_at: at, fact_kind: kind, retracted_by }) => ({
    ...{ record, party: partyOf(party), reason: reasonIn(said), fact: { seq, kind, at } },
    retractedBy: retracted_by !== null && known.has(retracted_by) ? retracted_by : null,
    ...proofIn(said),
  }));
}

/** Questions about a platform with the facts that asked and answered. */
export async function askedQuestions(tx: Tx, { id, titles }: Described, outages: readonly Numbered[]): Promise<AskedQuestion[]> {
  const rows = await questionsOf(tx, [id], { open: false });
  const entries = await entriesNamed(
    tx,
    rows.flatMap(({ seq, asked_seq }) => [seq, asked_seq]),
  );
  return rows.flatMap((row) => {
    const asked = entries.get(row.asked_seq);
    const answered = row.answer === null ? undefined : entries.get(row.seq);
    return asked === undefined ? [] : [{ shown: shownQuestion(row, titles, outages), asked, answered: answered ?? null }];
  });
}

/** The facts that said each outage, by its number, and when each let it begin. */
export async function outageSaid(tx: Tx, ids: readonly string[]): Promise<Map<string, OutageFact[]>> {
  const said = new Map<string, OutageFact[]>(ids.map((id) => [id, []]));
  for (const { subject, content, ...fact } of await outageFacts(tx, ids)) {
    const { from, openedBy }: { from?: number; openedBy?: "supervision" | "client" } =
      content === null ? {} : JSON.parse(content);
    said.get(subject)?.push({ fact, from: from ?? null, openedBy: openedBy ?? null });
  }
  return said;
}

/** Why decisive observations failed, and the facts that seal them. */
export async function keptOf(tx: Tx, platform: string, decisive: readonly Decisive[]): Promise<Map<string, ObservationKept>> {
  const found = await observationsAt(tx, platform, [...new Set(decisive.map(({ at }) => at))]);
  const facts = await entriesNamed(tx, [...new Set([...found.values()].flatMap(({ seq }) => seq ?? []))]);
  return new Map(
    [...found].map(([key, { details, seq }]) => [key, { failure: toldKept(details.failure), sealed: factAt(facts, seq) }]),
  );
}

function factAt(facts: ReadonlyMap<number, Fact>, seq: number | null): Fact | null {
  return (seq === null ? undefined : facts.get(seq)) ?? null;
}
