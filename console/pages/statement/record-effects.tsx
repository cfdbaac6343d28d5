/** What each record of a party did to the month: every figure that it moved, without it and with it. */
import type { RecordEffect, Statement } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { movedWords } from "../../parts/moved-words.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "record" | "by" | "moved";

export function RecordEffects({ of }: { of: Statement }) {
  const { t } = useWords();
  if (of.effects.length === 0) return null;
  const columns: Column<Name>[] = [
    { name: "record", title: t("records.record") },
    { name: "by", title: t("records.by") },
    { name: "moved", title: t("statement.effects.moved"), full: true },
  ];
  const rows = of.effects.map((one) => ({
    id: `effect-${one.record}`,
    cells: {
      record: (
        <>
          <FactLink seq={one.fact.seq} kind={one.fact.kind} /> <span className="g-sub g-sm g-mono">{one.record}</span>
        </>
      ),
      by: <By of={one} />,
      moved: <Moved of={one} />,
    },
  }));
  return (
    <section className="g-card g-card--flush" aria-labelledby="effects">
      <div className="g-card__head">
        <h2 className="g-h2" id="effects">
          {t("statement.effects.title")}
        </h2>
        <span className="g-sub g-sm">{t("statement.effects.note")}</span>
      </div>
      <Table label={t("statement.effects.title")} columns={columns} rows={rows} />
    </section>
  );
}

function By({ of }: { of: RecordEffect }) {
  const { t } = useWords();
  return (
    // One piece: a narrow screen sets the parts of a cell apart.
    <span>
      {capital(t(`shared.party.${of.party}`))}
      {of.reason && <span className="g-sub g-sm">, {of.reason}</span>}
    </span>
  );
}

function Moved({ of }: { of: RecordEffect }) {
  const spoken = useWords();
  return (
    <ul className="g-plain g-sm">
      {of.lines.map((line) => {
        const words = movedWords(line, spoken);
        return (
          <li key={line.line}>
            {words.line}
            {spoken.f.colon}
            {words.before} → <b>{words.after}</b>
          </li>
        );
      })}
    </ul>
  );
}
