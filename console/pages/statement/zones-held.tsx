/** Eligibility through the month: over how many zones, since when, who says so by what evidence. */
import type { ZonesHeld as Held, Statement } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { ZonesIcon } from "../../parts/icons.ts";
import { PlainLabel, StateLabel } from "../../parts/labels.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "interval" | "zones" | "evidence" | "proof";

export function ZonesHeld({ of }: { of: Statement }) {
  const { t, f } = useWords();
  const columns: Column<Name>[] = [
    { name: "interval", title: t("statement.intervals.interval") },
    { name: "zones", title: t("records.zones") },
    { name: "evidence", title: t("records.evidence"), full: true },
    { name: "proof", title: t("statement.intervals.proof"), full: true },
  ];
  const rows = of.zones.map((one) => ({
    id: `zones-${one.from}`,
    cells: {
      interval: `${f.start(one.from)} → ${one.to === null ? t("timeline.now") : f.start(one.to)} (${f.offset(one.from)})`,
      zones: <Zones of={one} />,
      evidence: <Evidence of={one} />,
      proof: one.fact ? <FactLink seq={one.fact.seq} /> : "–",
    },
  }));
  return (
    <section className="g-card g-card--flush" aria-labelledby="zones">
      <div className="g-card__head">
        <h2 className="g-h2" id="zones">
          {t("statement.zones.title")}
        </h2>
        <span className="g-sub g-sm">{t("statement.zones.note")}</span>
      </div>
      <ZonesBar of={of} />
      <Table label={t("statement.zones.title")} columns={columns} rows={rows} />
    </section>
  );
}

/** The month as one bar: a bracket where nothing can be claimed. The table below says the same in words. */
function ZonesBar({ of }: { of: Statement }) {
  const { from, to } = of.figures.period;
  const place = (at: number) => `${(Math.max(0, Math.min(1, (at - from) / (to - from))) * 100).toFixed(3)}%`;
  return (
    <div className="g-zones" aria-hidden>
      {of.zones.map((one) => {
        const end = one.to ?? Math.min(to, of.at);
        const width = `${(((end - one.from) / (to - from)) * 100).toFixed(3)}%`;
        const look = one.eligible ? "g-zones__held" : "g-zones__held g-zones__held--not";
        return <span key={one.from} className={look} style={{ insetInlineStart: place(one.from), width }} />;
      })}
    </div>
  );
}

function Zones({ of }: { of: Held }) {
  const { t } = useWords();
  return (
    <span className="g-row">
      {of.zones === null ? t("platform.zonesUnknown") : t("platform.zones", { count: of.zones })}
      {of.eligible ? (
        <PlainLabel icon={<ZonesIcon />}>{t("statement.zones.eligible")}</PlainLabel>
      ) : (
        <StateLabel state="ineligible" />
      )}
    </span>
  );
}

function Evidence({ of }: { of: Held }) {
  const { t, f } = useWords();
  if (of.party === null) return <>–</>;
  const { since, fact } = of;
  const datedBack = since !== null && fact !== null && fact.at - since >= 60_000;
  return (
    <>
      {capital(t(`shared.party.${of.party}`))}
      {of.evidence && <span className="g-sub g-sm">, {of.evidence}</span>}
      {datedBack && (
        <span className="g-sub g-sm">
          {" "}
          {t("statement.zones.datedBack", { since: f.start(since), recorded: f.start(fact.at) })}
        </span>
      )}
      {of.digest && <span className="g-sub g-xs g-mono g-break"> {of.digest}</span>}
    </>
  );
}
