/** Who saw what, and what counts: a drawing whose long description is the list of steps. */
import { useId } from "react";
import type { Outage } from "../../../api/types.ts";
import { now } from "../../data/clock.ts";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { AgreementRow } from "./agreement-row.tsx";
import { axis, plot, rangeOf, rowsOf, tellsSeconds, xOf } from "./diagram.ts";
import { DiagramLegend } from "./diagram-legend.tsx";
import { diagramTitle } from "./diagram-words.ts";
import { ClientRow, ComponentRow } from "./witness-rows.tsx";

export function WhoSawWhat({ of }: { of: Outage }) {
  const spoken = useWords();
  const { t, f } = spoken;
  const { client } = useSession();
  const titleId = useId();
  const range = rangeOf(of, now());
  const spoke = of.steps.filter(({ kind }) => kind === "notified" || kind === "restored-by-user");
  const instants = axis(range);
  const rows = rowsOf(of.seen.length, spoke.length > 0);
  return (
    <section className="g-card" aria-labelledby="who-saw-what">
      <div className="g-card__head">
        <h2 className="g-h2" id="who-saw-what">
          {t("outage.diagram.title")}
        </h2>
        <span className="g-sub g-sm">
          {f.date(range.from)}, {t("shared.fromTo", { from: f.minute(range.from), to: f.minute(range.to) })} (
          {f.offset(range.from)})
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section className="g-scroll" tabIndex={0} aria-label={t("outage.diagram.scroll")}>
        <svg className="g-diagram" viewBox={`0 0 ${plot.width} ${rows.height}`} role="img" aria-labelledby={titleId}>
          <title id={titleId}>{diagramTitle(of, range, spoken)}</title>
          <Axis
            instants={instants}
            x={(at) => xOf(at, range)}
            foot={rows.agreement + 38}
            time={tellsSeconds(instants) ? f.time : f.minute}
          />
          {rows.client !== null && <ClientRow name={client?.name ?? ""} y={rows.client} steps={spoke} range={range} />}
          {of.seen.map((seen, index) => (
            <ComponentRow key={seen.component} seen={seen} y={rows.components[index] ?? 0} range={range} />
          ))}
          <AgreementRow of={of} rows={rows} range={range} />
        </svg>
      </section>
      <p className="g-only-small g-sub g-xs">{t("outage.diagram.hint")}</p>
      <DiagramLegend of={of} />
    </section>
  );
}

type AxisProps = { instants: readonly number[]; x: (at: number) => number; foot: number; time: (at: number) => string };

function Axis({ instants, x, foot, time }: AxisProps) {
  return instants.map((at) => (
    <g key={at}>
      <line className="g-diagram__grid" x1={x(at)} x2={x(at)} y1={plot.top} y2={foot} />
      <text className="g-diagram__small" x={x(at)} y={18} textAnchor="middle">
        {time(at)}
      </text>
    </g>
  ));
}
