/** What a statement's paper is made from: the statement as the console shows it, and its outages step by step. */
import type { Refusal } from "../../../api/errors.ts";
import { good, type Result } from "../../../core/result.ts";
import type { Actor } from "../../http/environment.ts";
import type { StatementOf } from "../../http/host.ts";
import type { Evidence, PaperOf, PaperOutage } from "../../paper/paper-of.ts";
import type { Tx } from "../../store/tables.ts";
import { disagreementsIn } from "../../views/outage/disagreements.ts";
import { stepsOf } from "../../views/outage/outage-view.ts";
import type { OutageParts } from "../../views/outage/parts.ts";
import { outageSummary } from "../../views/outage-summary.ts";
import { outagesIn } from "../outages.ts";
import { outageParts } from "./outage-parts.ts";
import { openBooks, type ReadingParts } from "./parts.ts";
import { saidOutage } from "./shown.ts";
import { statementIn } from "./statement.ts";

/**
 * @param of.client the name of whom it is for
 * @param of.evidence the bundle that goes with it, where there is one
 */
export async function paperIn(
  tx: Tx,
  parts: ReadingParts,
  actor: Pick<Actor, "tenant">,
  of: StatementOf & { readonly client: string; readonly evidence: Evidence | null },
): Promise<Result<PaperOf, Refusal>> {
  const found = await statementIn(tx, parts, actor, of);
  if (!found.ok) return found;
  const statement = found.value;
  const books = await openBooks(parts, tx, actor, of.platform);
  if (!books.ok) return books;
  const open = () => parts.books(actor.tenant, of.platform)?.openAt(parts.now()) ?? books.value;
  const rows = await outagesIn(tx, of.platform, statement.figures.period);
  const outages = await outageParts(tx, rows.map(saidOutage), open, statement.checkpoint);
  return good({
    ...{ client: of.client, statement, evidence: of.evidence },
    outages: outages.map((one) => paperOutage(one, statement.entries)),
    components: new Map(Object.entries(books.value.described.titles)),
  });
}

/** Steps that only facts after the statement tell are not of its time. */
function paperOutage(parts: OutageParts, entries: number): PaperOutage {
  const { id, from, to, components, openedBy, counted, excluded, disputed, claimable } = outageSummary(parts.said, parts.books);
  const steps = stepsOf(parts).filter(({ facts }) => facts.length === 0 || facts.some(({ seq }) => seq < entries));
  return {
    ...{ id, from, to, components, openedBy, counted, excluded, disputed, claimable, steps },
    disagreements: disagreementsIn(parts),
  };
}
