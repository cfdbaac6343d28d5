/**
 * The client claims the penalty of a month, by a version of its statement. Sent late it is recorded all the same: the fact says when, and
 * the statement until when it could be. General conditions, penalties; agreement, article 9.1.
 */
import { refuse } from "../../../api/errors.ts";
import { Name } from "../../../api/schemas/fields.ts";
import { SendClaim } from "../../../api/schemas/record.ts";
import { fact } from "../../../core/facts/fact.ts";
import type { StatementDocument } from "../../../core/statement/document.ts";
import type { Tx } from "../../store/tables.ts";
import { verb } from "../define-verb.ts";

export const sendClaim = verb({
  name: "send-claim",
  party: "client",
  permission: "penalty:claim",
  input: SendClaim.extend({ platform: Name }),
  load: async (tx, asked) => ({ statement: await statementAsked(tx, asked), claimed: await isClaimed(tx, asked) }),
  decide: ({ platform, month, version, sentTo }, { statement, claimed, actor: { party } }) => {
    if (statement === undefined) return refuse("not-found");
    const { penalty } = statement.figures;
    if (penalty === null || penalty.points.numerator === 0) return refuse("nothing-to-claim", { month });
    if (claimed) return refuse("already-exists", { name: `${month}, ${version}` });
    const { digest } = statement;
    const said = { party, platform, month, version, points: penalty.points.shown, digest, sentTo: sentTo ?? null };
    return [fact("claim.sent", `${platform}/${month}`, said)];
  },
});

type Asked = { readonly platform: string; readonly month: string; readonly version: number };

async function statementAsked(tx: Tx, { platform, month, version }: Asked) {
  const row = await tx
    .selectFrom("statement")
    .innerJoin("document", "document.digest", "statement.digest")
    .select(["statement.digest", "document.content"])
    .where("statement.platform", "=", platform)
    .where("statement.month", "=", month)
    .where("statement.version", "=", version)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { figures }: StatementDocument = JSON.parse(row.content);
  return { digest: row.digest, figures };
}

async function isClaimed(tx: Tx, { platform, month, version }: Asked): Promise<boolean> {
  const row = await tx
    .selectFrom("claim")
    .select("seq")
    .where((claim) => claim.and({ platform, month, version }))
    .executeTakeFirst();
  return row !== undefined;
}
