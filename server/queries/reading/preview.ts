/** What an act would move, before it is recorded: the verb decides as it would, and the months are judged with and without. */
import { monthContaining, monthOf } from "../../../api/zone.ts";
import type { Account } from "../../../core/availability/account.ts";
import type { Fact } from "../../../core/facts/fact.ts";
import { good } from "../../../core/result.ts";
import { movedMonths } from "../../../core/statement/moved-months.ts";
import type { Instant } from "../../../core/time/instant.ts";
import type { Month } from "../../../core/time/month.ts";
import type { StatedRecord } from "../../../core/watching/record.ts";
import type { Reading } from "../../http/host.ts";
import type { Tx } from "../../store/tables.ts";
import { outcomeOf } from "../../views/dispute/hanging.ts";
import { otherwiseOf } from "../../views/otherwise.ts";
import type { OpenBooks } from "../../views/platform.ts";
import { describedSince } from "../statements-under-way.ts";
import { inTenant, openBooks, type ReadingParts } from "./parts.ts";
import { saidRecords } from "./said.ts";
import { voidedToo } from "./voided-too.ts";

export function readPreview(parts: ReadingParts): Pick<Reading, "preview"> {
  return {
    preview: (actor, platform, { act, input }) =>
      inTenant(parts, actor, async (tx) => {
        const opened = await openBooks(parts, tx, actor, platform);
        if (!opened.ok) return opened;
        const books = opened.value;
        const at = books.account.until;
        const foreseen = await parts.garant.verbs.foresee(tx, act, { ...input, platform }, { at, actor: { ...actor } });
        if (!foreseen.ok) return foreseen;
        const after = await accountWith(
          tx,
          books,
          foreseen.value.flatMap((fact) => recordIn(fact, at)),
        );
        const moved = movedMonths(books.account, after, books.terms, await monthsSince(tx, books));
        const versions = await frozenVersions(tx, platform);
        const months = moved.map(({ month, before, after: then, lines }) => ({
          ...{ month, version: versions.get(month) ?? 0, before: outcomeOf(before), after: outcomeOf(then), lines: [...lines] },
        }));
        return good({ at, months });
      }),
  };
}

async function accountWith(tx: Tx, { account, described, terms }: OpenBooks, records: readonly StatedRecord[]): Promise<Account> {
  const stated = [...(await saidRecords(tx, described.id)).map(({ record }) => record), ...records];
  const isVoid = stated.some(({ kind }) => kind === "void");
  const all = await voidedToo(tx, described.id, { until: account.until, isVoid });
  return otherwiseOf(account, terms, all)(stated);
}

/** What a fact would make the rules hear: its record, or the ruling that it proposes. */
function recordIn({ kind, subject, body }: Fact, at: Instant): StatedRecord[] {
  if (kind === "ruling.proposed") {
    const { from, to, counts } = body;
    return [{ kind: "ruling", id: subject, at, from, to, counts }];
  }
  return "record" in body && body.record.kind !== "platform" ? [body.record] : [];
}

/** From the month in which the platform was first described to the one that runs. */
async function monthsSince(tx: Tx, { described, account, terms }: OpenBooks): Promise<Month[]> {
  const since = (await describedSince(tx, [described.id])).get(described.id) ?? account.until;
  const months: Month[] = [];
  for (
    let month = monthOf(monthContaining(since, terms.zone), terms.zone);
    month.from <= account.until;
    month = monthOf(monthContaining(month.to, terms.zone), terms.zone)
  )
    months.push(month);
  return months;
}

async function frozenVersions(tx: Tx, platform: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom("statement")
    .select(["month", (row) => row.fn.max<number>("version").as("version")])
    .where("platform", "=", platform)
    .groupBy("month")
    .execute();
  return new Map(rows.map(({ month, version }) => [month, version]));
}
