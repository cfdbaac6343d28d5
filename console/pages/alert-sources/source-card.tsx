/** One source of alerts: whose, when it was heard, its rules, and what can be done with it. */
import { Button } from "@patternfly/react-core";
import type { AlertSource } from "../../../api/types.ts";
import { type Column, Table } from "../../parts/table.tsx";
import { ToldPairs } from "../../parts/told-pairs.tsx";
import { When } from "../../parts/when.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useMay, useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { ChangeForm } from "./change-form.tsx";
import { RemoveForm } from "./remove-form.tsx";
import { labelsText } from "./rules-draft.ts";

export function SourceCard({ of }: { readonly of: AlertSource }) {
  const { t } = useWords();
  const { account } = useSession();
  const may = useMay("alert-source:configure") && of.party === account.party;
  const change = useChangeAddress();
  const address = useAddressState();
  const act = may && address.of === of.source ? address.act : undefined;
  const begin = (begun: string) => () => change({ act: begun, of: of.source });
  const cancel = () => change({ act: undefined, of: undefined });
  const heading = `source-${of.source}`;
  return (
    <section className="g-card g-stack" aria-labelledby={heading}>
      <h3 className="g-h3" id={heading}>
        {of.source}
      </h3>
      <Facts of={of} />
      {act !== "change" && <Rules of={of} />}
      {may && (
        <div className="g-row">
          <Button variant="secondary" size="sm" onClick={begin("change")}>
            {t("alertSources.change")}
          </Button>
          <Button variant="link" size="sm" onClick={begin("remove")}>
            {t("alertSources.remove", { source: of.source })}
          </Button>
        </div>
      )}
      {act === "change" && <ChangeForm source={of.source} cancel={cancel} />}
      {act === "remove" && <RemoveForm source={of.source} cancel={cancel} />}
    </section>
  );
}

function Facts({ of: { party, lastReceivedAt, heartbeatAt, configuredAt, heartbeat, beforeFirst } }: { of: AlertSource }) {
  const { t } = useWords();
  const heard = (at: number | null) => (at === null ? t("alertSources.never") : <When at={at} />);
  const lines = [
    [t("supervision.whose"), t(`supervision.party.${party}`)],
    [t("alertSources.lastPayload"), heard(lastReceivedAt)],
    [t("alertSources.lastHeartbeat"), heard(heartbeatAt)],
    [t("alertSources.since"), <When key="since" at={configuredAt} />],
    [t("alertSources.heartbeat"), labelsText(heartbeat) || t("shared.none")],
    [t("alertSources.beforeFirst"), t(`alertSources.${beforeFirst}`)],
  ] as const;
  return <ToldPairs lines={lines} />;
}

type Name = "match" | "platform" | "component" | "vantage";

function Rules({ of }: { of: AlertSource }) {
  const { t } = useWords();
  const names = ["match", "platform", "component", "vantage"] as const;
  const columns: Column<Name>[] = names.map((name) => ({ name, title: t(`alertSources.${name}`) }));
  const rows = of.rules.map(({ match, platform, component, vantage }, place) => ({
    id: `rule-${of.source}-${place}`,
    cells: {
      match: <span className="g-mono g-xs">{labelsText(match).replaceAll("\n", ", ") || t("alertSources.any")}</span>,
      platform: <span className="g-mono g-xs">{platform}</span>,
      component: <span className="g-mono g-xs">{component}</span>,
      vantage: <span className="g-mono g-xs">{vantage}</span>,
    },
  }));
  return <Table label={t("alertSources.rules", { source: of.source })} columns={columns} rows={rows} />;
}
