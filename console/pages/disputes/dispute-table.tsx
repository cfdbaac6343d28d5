/** Disputes as a table: what, how long open, how much time, what hangs on it. */
import type { DisputeSummary } from "../../../api/types.ts";
import { FlagIcon, WarningIcon } from "../../parts/icons.ts";
import { DueLabel, PlainLabel, StateLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { Ticking } from "../../parts/ticking.tsx";
import { useWords } from "../../words/use-words.ts";

type Name = "what" | "platform" | "age" | "time" | "decides" | "state";

export function DisputeTable({ disputes }: { disputes: readonly DisputeSummary[] }) {
  const { t, f } = useWords();
  if (disputes.length === 0) return <p className="g-sub g-sm g-empty">{t("disputes.empty")}</p>;
  const columns: Column<Name>[] = [
    { name: "what", title: t("disputes.what") },
    { name: "platform", title: t("outages.platform") },
    { name: "age", title: t("disputes.age") },
    { name: "time", title: t("disputes.time"), numeric: true },
    { name: "decides", title: t("disputes.decides"), full: true },
    { name: "state", title: t("disputes.state"), full: true },
  ];
  const rows = disputes.map((one) => ({
    id: `${one.platform}-${one.id}`,
    cells: {
      what: (
        <>
          <a href={links.dispute(one.platform, one.id)}>{t(`disputes.kind.${one.kind}`)}</a>{" "}
          <span className="g-sub g-sm g-mono">{one.about ?? one.id}</span>
        </>
      ),
      platform: <a href={links.platform(one.platform)}>{one.platformTitle}</a>,
      age: one.state === "open" ? <Ticking>{(now) => f.duration(Math.max(0, now - one.at))}</Ticking> : "–",
      time: f.duration(one.state === "open" ? one.openMs : one.disputedMs),
      decides: <Decides of={one} />,
      state: <DisputeState of={one} />,
    },
  }));
  return <Table label={t("disputes.title")} columns={columns} rows={rows} />;
}

/** What hangs on an open dispute; on a settled one nothing does. */
export function Decides({ of }: { of: Pick<DisputeSummary, "decidesVerdict" | "decidesPenalty"> }) {
  const { t } = useWords();
  if (!of.decidesVerdict && !of.decidesPenalty) return <span className="g-sub g-sm">{t("disputes.nothing")}</span>;
  return (
    <span className="g-row">
      {of.decidesVerdict && <PlainLabel icon={<WarningIcon />}>{t("disputes.verdict")}</PlainLabel>}
      {of.decidesPenalty && <DueLabel>{t("disputes.penalty")}</DueLabel>}
    </span>
  );
}

/** Open, settled or without effect, and whether a ruling waits for an answer. */
export function DisputeState({ of }: { of: DisputeSummary }) {
  const { t } = useWords();
  return (
    <span className="g-row">
      {of.state === "open" ? (
        <StateLabel state="disputed">{t("disputes.states.open")}</StateLabel>
      ) : (
        <PlainLabel>{t(`disputes.states.${of.state}`)}</PlainLabel>
      )}
      {of.proposal && <PlainLabel icon={<FlagIcon />}>{t("disputes.proposal")}</PlainLabel>}
    </span>
  );
}
