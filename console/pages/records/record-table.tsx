/** Every record: what, when, by whom, why, and the acts that the reader may do on it. */
import { Button } from "@patternfly/react-core";
import type { StatedRecord } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { PlainLabel, StateLabel } from "../../parts/labels.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useChangeAddress } from "../../shell/address.ts";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { recordActs } from "./record-acts.ts";
import { recordKindWords } from "./record-words.ts";

type Name = "record" | "at" | "by" | "reason" | "acts";

export function RecordTable({ records }: { records: readonly StatedRecord[] }) {
  const { t } = useWords();
  if (records.length === 0) return <p className="g-sub g-sm g-empty">{t("records.empty")}</p>;
  const columns: Column<Name>[] = [
    { name: "record", title: t("records.record") },
    { name: "at", title: t("records.at") },
    { name: "by", title: t("records.by") },
    { name: "reason", title: t("records.reason"), full: true },
    { name: "acts", title: t("records.acts"), full: true },
  ];
  const rows = records.map((one) => ({
    id: one.id,
    cells: {
      record: <RecordName of={one} />,
      at: <When at={one.at} />,
      by: capital(t(`shared.party.${one.party}`)),
      reason: <Why of={one} />,
      acts: <Acts of={one} />,
    },
  }));
  return <Table label={t("records.name")} columns={columns} rows={rows} />;
}

function RecordName({ of }: { of: StatedRecord }) {
  const { t } = useWords();
  return (
    <span className="g-row">
      <span>
        {recordKindWords(of.kind, t)} <span className="g-sub g-sm g-mono g-nowrap">{of.id}</span>
      </span>
      {of.retracted && <PlainLabel compact>{t("records.withdrawn")}</PlainLabel>}
      {of.contested && <StateLabel state="contested">{t("records.contested")}</StateLabel>}
      {of.advanced && <PlainLabel compact>{t("records.advanced")}</PlainLabel>}
    </span>
  );
}

function Why({ of }: { of: StatedRecord }) {
  const { t, f } = useWords();
  return (
    <>
      {of.reason}
      {of.claimedAt !== null && of.claimedAt < of.at && (
        <span className="g-sub g-sm"> {t("records.claimed", { instant: f.instant(of.claimedAt) })}</span>
      )}{" "}
      <FactLink seq={of.seq} />
    </>
  );
}

function Acts({ of }: { of: StatedRecord }) {
  const { t } = useWords();
  const { account } = useSession();
  const change = useChangeAddress();
  return (
    <span className="g-row">
      {recordActs(of, account).map((act) => (
        <Button key={act} variant="link" isInline onClick={() => change({ act, of: of.id })}>
          {t(`records.act.${act}`)}
        </Button>
      ))}
    </span>
  );
}
