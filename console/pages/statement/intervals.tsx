/** Every interval that the figure rests on, with its reason and its proof. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Statement, StatementInterval } from "../../../api/types.ts";
import { listText, partsText } from "../../../api/writing/format.ts";
import { lengthOf } from "../../../api/writing/month-figures.ts";
import { platformQuery } from "../../data/platforms.ts";
import { StateLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { type Spoken, useWords } from "../../words/use-words.ts";
import { causeWords } from "../outage/step-words.ts";

type Name = "interval" | "kind" | "duration" | "reason" | "proof";

export function Intervals({ of }: { of: Statement }) {
  const spoken = useWords();
  const { t, f } = spoken;
  const components = useQuery(platformQuery(of.platform)).data?.components ?? [];
  const titles = new Map(components.map(({ name, title }) => [name, title]));
  const columns: Column<Name>[] = [
    { name: "interval", title: t("statement.intervals.interval") },
    { name: "kind", title: t("statement.intervals.kind"), full: true },
    { name: "duration", title: t("outages.duration"), numeric: true },
    { name: "reason", title: t("statement.intervals.reason"), full: true },
    { name: "proof", title: t("statement.intervals.proof"), full: true },
  ];
  const rows = of.intervals.map((one) => ({
    id: `${one.kind}-${one.from}`,
    cells: {
      interval: <Bounds one={one} />,
      kind: <Kind one={one} />,
      duration: f.duration(lengthOf(one, of.figures)),
      reason: reasonOf(one, titles, spoken),
      proof: one.fact ? <FactLink seq={one.fact.seq} /> : "–",
    },
  }));
  return (
    <section className="g-card g-card--flush" aria-labelledby="intervals">
      <div className="g-card__head">
        <h2 className="g-h2" id="intervals">
          {t("statement.intervals.title")}
        </h2>
      </div>
      {rows.length === 0 ? (
        <p className="g-sub g-sm g-empty">{t("statement.intervals.nothing")}</p>
      ) : (
        <Table label={t("statement.intervals.title")} columns={columns} rows={rows} />
      )}
    </section>
  );
}

function Bounds({ one: { from, to, outage } }: { one: StatementInterval }): ReactNode {
  const { t, f } = useWords();
  const end = to === null ? t("timeline.now") : f.date(to) === f.date(from) ? f.time(to) : `${f.day(to)} ${f.time(to)}`;
  const words = `${f.day(from)} ${f.time(from)} → ${end} (${f.offset(from)})`;
  return outage ? <a href={links.outage(outage)}>{words}</a> : words;
}

function Kind({ one: { kind, cause } }: { one: StatementInterval }) {
  if (kind === "disputed" && cause !== null)
    return (
      <span className="g-row">
        <StateLabel state="excluded" />
        <StateLabel state="disputed" />
      </span>
    );
  return <StateLabel state={kind} />;
}

function reasonOf(one: StatementInterval, titles: ReadonlyMap<string, string>, { t, f }: Spoken): string {
  const said: string[] = [];
  if (one.kind === "down" && one.openedBy) said.push(t(one.openedBy === "client" ? "outages.byClient" : "outages.bySupervision"));
  if (one.cause) said.push(causeWords(one.cause, t));
  if (one.kind === "unknown") said.push(t("statement.intervals.unknown"));
  if (one.kind === "ineligible") said.push(t("statement.intervals.ineligible"));
  if (one.claimable === false) said.push(t("statement.intervals.notClaimable"));
  if (one.components.length > 0)
    said.push(
      listText(
        one.components.map((name) => titles.get(name) ?? name),
        f.language,
      ),
    );
  return partsText(said, f.language);
}
