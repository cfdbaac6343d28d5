/** Opens the books of a platform from what is stored: its description, every observation, every record, the outages said so far. */
import { monthContaining } from "../../api/zone.ts";
import { indicatorsOf } from "../../core/agreement/availability-terms.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { StatedRecord } from "../../core/watching/record.ts";
import { agreementInForce } from "../agreement/agreement-in-force.ts";
import { agreementsByMonth } from "../agreement/agreement-of-month.ts";
import { heldTerms } from "../agreement/held-terms.ts";
import { readObservations } from "../store/observation-logs.ts";
import type { PlatformRow, Tx } from "../store/tables.ts";
import type { Described, OpenBooks } from "../views/platform.ts";
import type { SaidSoFar } from "./consequences.ts";
import { pastVerdicts } from "./past-verdicts.ts";
import { type BooksParts, PlatformBooks } from "./platform-books.ts";

type Row = Pick<PlatformRow, "id" | "title" | "demonstration" | "region"> & { titles: Described["titles"] };

/** What the console calls a platform and its components. */
export function describedBy({ id, title, demonstration, region, titles }: Row): Described {
  return { id, title, demonstration, region, titles };
}

/** The books of a platform up to now; undefined where the tenant has no such platform, or no agreement to keep its books by. */
export async function loadBooks(tx: Tx, platform: string, now: Instant): Promise<PlatformBooks | undefined> {
  const row = await tx.selectFrom("platform").selectAll().where("id", "=", platform).executeTakeFirst();
  const terms = row && (await termsInForce(tx, now));
  if (row === undefined || terms === undefined) return undefined;
  const books = new PlatformBooks({
    described: describedBy(row),
    record: row.record,
    ...terms,
    observations: await readObservations(tx, platform, { from: 0, to: Number.MAX_SAFE_INTEGER }),
    stated: await statedAfter(tx, platform, -1),
    said: await saidSoFar(tx, platform),
    vantages: await vantagesOf(
      tx,
      platform,
      row.record.vantages.map(({ name }) => name),
    ),
  });
  await readVerdicts(tx, platform, books);
  return books;
}

/** How the frozen months came out. */
export async function readVerdicts(tx: Tx, platform: string, books: PlatformBooks): Promise<void> {
  books.verdicts = await pastVerdicts(tx, platform);
}

async function termsInForce(tx: Tx, now: Instant): Promise<Pick<BooksParts, "terms" | "termsOn"> | undefined> {
  const agreement = (await agreementInForce(tx, now))?.agreement;
  if (agreement === undefined || indicatorsOf(agreement).length === 0) return undefined;
  const ofMonth = await agreementsByMonth(tx);
  const termsOn = (day: string) => heldTerms(ofMonth?.(day.slice(0, "YYYY-MM".length))?.agreement ?? agreement, day);
  return { terms: termsOn(`${monthContaining(now, agreement.zone.value)}-01`), termsOn };
}

/** Records stated about a platform after an entry of the ledger, oldest first. */
export async function statedAfter(tx: Tx, platform: string, after: number): Promise<{ record: StatedRecord; seq: number }[]> {
  const rows = await tx
    .selectFrom("stated")
    .select(["record", "stated_seq"])
    .where("platform", "=", platform)
    .where("stated_seq", ">", after)
    .orderBy("stated_seq")
    .execute();
  return rows.map(({ record, stated_seq }) => ({ record, seq: stated_seq }));
}

/** What the facts said of the platform so far. */
export async function saidSoFar(tx: Tx, platform: string): Promise<SaidSoFar> {
  const outages = await tx.selectFrom("outage").selectAll().where("platform", "=", platform).orderBy("opened_seq").execute();
  const gaps = await tx
    .selectFrom("watching_gap")
    .select(["from", "to"])
    .where("platform", "=", platform)
    // One regained at its very beginning was none, and is not to be taken back again.
    .where(({ eb }) => eb.or([eb("to", "is", null), eb("to", ">", eb.ref("from"))]))
    .orderBy("from")
    .execute();
  const questions = await tx.selectFrom("question").select("notification").where("platform", "=", platform).execute();
  const first = await tx
    .selectFrom("entry")
    .select("at")
    .where((entry) => entry.and({ kind: "platform.described", subject: platform }))
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return {
    outages: outages.map(({ id, from, to, components, opened_by, segments, state }) => ({
      ...{ id, from, to, components, segments, withdrawn: state === "withdrawn" },
      openedBy: opened_by === "client" ? ("client" as const) : ("supervision" as const),
    })),
    gaps,
    asked: new Set(questions.map(({ notification }) => notification)),
    since: first?.at ?? 0,
  };
}

async function vantagesOf(tx: Tx, platform: string, names: readonly string[]): Promise<OpenBooks["vantages"]> {
  const rows = await tx.selectFrom("vantage").select(["id", "title", "party", "kind"]).where("id", "in", names).execute();
  const missed = await tx
    .selectFrom("missed")
    .select(["vantage", (row) => row.fn.countAll<number>().as("beats")])
    .where("platform", "=", platform)
    .groupBy("vantage")
    .execute();
  return rows.map(({ id, title, party, kind }) => ({
    ...{ name: id, title, party: party === "client" ? ("client" as const) : ("provider" as const) },
    kind: kind === "imported" || kind === "alerts" ? kind : ("probe" as const),
    missedBeats: Number(missed.find(({ vantage }) => vantage === id)?.beats ?? 0),
  }));
}
