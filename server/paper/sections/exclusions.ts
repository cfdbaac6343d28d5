/** What was excluded or is in dispute, and what each record of a party moved. */

import { partsText } from "../../../api/writing/format.ts";
import { lengthOf } from "../../../api/writing/month-figures.ts";
import type { PaperOf } from "../paper-of.ts";
import { type Block, column, numeric, type Section, wide } from "../sheet.ts";
import { factNumber, type Writing } from "../writing.ts";
import { movedText } from "./moved.ts";

export function exclusionsSection({ statement }: PaperOf, writing: Writing): Section {
  const { w, f, cause } = writing;
  const { exclusions: said } = w;
  const found = statement.intervals.filter(({ kind }) => kind === "excluded" || kind === "disputed");
  const blocks: Block[] = [];
  if (found.length > 0)
    blocks.push({
      kind: "table",
      columns: [wide(said.interval), column(said.kind), numeric(said.seconds), wide(said.cause), numeric(said.fact)],
      rows: found.map((one) => [
        writing.interval(one),
        w.kinds[one.kind],
        f.seconds(lengthOf(one, statement.figures)),
        one.cause === null ? said.confirmationsDiffer : cause(one.cause),
        factNumber(one.fact, f),
      ]),
    });
  if (statement.effects.length > 0)
    blocks.push(
      { kind: "heading", text: said.effects },
      {
        kind: "table",
        columns: [column(said.record), column(said.party), wide(said.reason), wide(said.moved)],
        rows: statement.effects.map(({ record, party, reason, lines }) => [
          record,
          w.parties[party],
          reason ?? "–",
          partsText(
            lines.map((line) => movedText(line, writing)),
            writing.language,
          ) || "–",
        ]),
      },
    );
  if (blocks.length === 0) blocks.push({ kind: "text", text: said.none });
  return { title: said.title, break: false, blocks };
}
