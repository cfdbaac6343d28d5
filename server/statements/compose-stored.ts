/** Composes the statement of a month from what is stored, by the same pure function as the verifier. */
import { monthOf, zoneDataVersion } from "../../api/zone.ts";
import { composeStatement } from "../../core/statement/compose.ts";
import type { StatementDocument } from "../../core/statement/document.ts";
import { engine } from "../../core/statement/engine.ts";
import type { Instant } from "../../core/time/instant.ts";
import { agreementOfMonth } from "../agreement/agreement-of-month.ts";
import { heldTerms } from "../agreement/held-terms.ts";
import { sealedLogs } from "../store/sealed-logs.ts";
import type { Tx } from "../store/tables.ts";
import { enrolments, movingFacts } from "./statement-facts.ts";

export type StatementAsked = {
  readonly tenant: string;
  readonly platform: string;
  readonly month: string;
  /** The instant of evaluation. */
  readonly at: Instant;
  /** Composed from the entries `[0, entries)`. */
  readonly entries: number;
};

/** Undefined where the platform was not described, or no agreement was in force. */
export async function composeStored(tx: Tx, asked: StatementAsked): Promise<StatementDocument | undefined> {
  const { tenant, platform, at, entries } = asked;
  const inForce = await agreementOfMonth(tx, asked.month, entries);
  const terms = inForce && heldTerms(inForce.agreement, `${asked.month}-01`);
  if (inForce === undefined || terms === undefined) return undefined;
  const month = monthOf(asked.month, terms.zone);
  const { family, version, digest } = inForce;
  const document = composeStatement({
    ...{ engine, tenant, platform, at, entries, month, terms },
    agreement: { family, version, digest },
    zoneData: zoneDataVersion(process.versions),
    facts: [...(await enrolments(tx, entries)), ...(await movingFacts(tx, platform, entries))],
    observations: await sealedLogs(tx, platform, { from: Number.MIN_SAFE_INTEGER, to: at + 1 }, entries),
  });
  return document ?? undefined;
}
