/** Reading one statement with everything that it rests on: a frozen version, or a month as it stands now. */
import type { z } from "zod";
import type { Refusal } from "../../../api/errors.ts";
import type { Statement } from "../../../api/schemas/statement.ts";
import { good, type Result } from "../../../core/result.ts";
import type { Actor } from "../../http/environment.ts";
import type { Reading, StatementOf } from "../../http/host.ts";
import type { Tx } from "../../store/tables.ts";
import { statementView } from "../../views/statement/statement-view.ts";
import { statementVersions } from "../statements.ts";
import { frozenGiven, liveGiven } from "./given-statement.ts";
import { inTenant, notFound, openBooks, type ReadingParts } from "./parts.ts";
import { shownCheckpoint } from "./shown-checkpoint.ts";
import { statementParts } from "./statement-parts.ts";

type Shown = z.output<typeof Statement>;

export function readStatement(parts: ReadingParts): Pick<Reading, "statement"> {
  return {
    statement: (actor, of) => inTenant(parts, actor, (tx) => statementIn(tx, parts, actor, of)),
  };
}

/** The statement as the console shows it; refused where there is no such month or version. */
export async function statementIn(
  tx: Tx,
  parts: ReadingParts,
  actor: Pick<Actor, "tenant">,
  { platform, month, version }: StatementOf,
): Promise<Result<Shown, Refusal>> {
  const opened = await openBooks(parts, tx, actor, platform);
  if (!opened.ok) return opened;
  const versions = await statementVersions(tx, platform, month);
  const checkpoint = shownCheckpoint(await parts.garant.ledger.log(actor.tenant)?.checkpointIn(tx));
  const asked = { books: opened.value, month, checkpoint, versions };
  const row = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
  const isLive = versions.length === 0 && !version;
  const given = row !== undefined ? await frozenGiven(tx, asked, row) : isLive ? await liveGiven(parts, tx, asked) : undefined;
  return given === undefined ? notFound : good(statementView(await statementParts(tx, opened.value, given)));
}
