/** Reading one statement with everything that it rests on: a frozen version, or a month as it stands now. */
import { good } from "../../../core/result.ts";
import type { Reading } from "../../http/host.ts";
import { statementView } from "../../views/statement/statement-view.ts";
import { statementVersions } from "../statements.ts";
import { frozenGiven, liveGiven } from "./given-statement.ts";
import { inTenant, notFound, openBooks, type ReadingParts } from "./parts.ts";
import { shownCheckpoint } from "./shown-checkpoint.ts";
import { statementParts } from "./statement-parts.ts";

export function readStatement(parts: ReadingParts): Pick<Reading, "statement"> {
  return {
    statement: (actor, { platform, month, version }) =>
      inTenant(parts, actor, async (tx) => {
        const opened = await openBooks(parts, tx, actor, platform);
        if (!opened.ok) return opened;
        const versions = await statementVersions(tx, platform, month);
        const checkpoint = shownCheckpoint(await parts.garant.ledger.log(actor.tenant)?.checkpointIn(tx));
        const asked = { books: opened.value, month, checkpoint, versions };
        const row = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version);
        const isLive = versions.length === 0 && !version;
        const given =
          row !== undefined ? await frozenGiven(tx, asked, row) : isLive ? await liveGiven(parts, tx, asked) : undefined;
        return given === undefined ? notFound : good(statementView(await statementParts(tx, opened.value, given)));
      }),
  };
}
