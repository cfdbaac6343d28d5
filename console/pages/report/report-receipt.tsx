/** The receipt, in place: outage, start, fact, the signed receipt to keep, and the way to withdraw. */
import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { PlatformSummary, Receipt, Recorded } from "../../../api/types.ts";
import { ActFailure } from "../../acts/act-failure.tsx";
import { outageQuery, useRetract } from "../../data/outages.ts";
import { DownloadIcon, UpIcon } from "../../parts/icons.ts";
import { links } from "../../parts/links.ts";
import { When } from "../../parts/when.tsx";
import { FactLink } from "../../proof/fact-link.tsx";
import { useWords } from "../../words/use-words.ts";

export type Sent = { readonly recorded: Recorded; readonly platform: PlatformSummary };

export function ReportReceipt({ sent: { recorded, platform } }: { sent: Sent }) {
  const { t, f } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { outage: id, receipts, at } = recorded;
  const outage = useQuery({ ...outageQuery(id ?? ""), enabled: id !== null }).data;
  return (
    <section className="g-card" aria-labelledby="receipt">
      <div className="g-row g-row--top">
        <UpIcon className="g-c-up" />
        <div className="g-report__receipt">
          <h2 className="g-h2" id="receipt" ref={heading} tabIndex={-1}>
            {t("report.recorded", { time: f.time(at) })}
          </h2>
          <dl className="g-dl">
            {id !== null && (
              <>
                <dt>{t("report.outage")}</dt>
                <dd>
                  <a href={links.outage(id)}>{id}</a>, {platform.title}
                </dd>
              </>
            )}
            <dt>{t("outages.from")}</dt>
            <dd>
              <When at={outage?.from ?? at} />
              {outage && outage.from < at && `, ${t("report.earlier")}`}
            </dd>
            <dt>{t("report.supervision")}</dt>
            <dd>{t(`report.supervisionSees.${platform.state}`)}</dd>
            <dt>{t("report.proof")}</dt>
            <dd className="g-row">
              {receipts.map(({ entry }) => (
                <FactLink key={entry.seq} seq={entry.seq} />
              ))}
            </dd>
          </dl>
          <div className="g-row g-report__acts">
            {receipts.map((receipt) => (
              <Button key={receipt.index} variant="secondary" icon={<DownloadIcon />} onClick={() => keep(receipt)}>
                {t("report.download", { seq: f.count(receipt.index) })}
              </Button>
            ))}
            <Withdraw recorded={recorded} />
          </div>
        </div>
      </div>
    </section>
  );
}

function Withdraw({ recorded: { id, platform } }: { recorded: Recorded }) {
  const { t, f } = useWords();
  const retract = useRetract();
  const [key] = useState(() => crypto.randomUUID());
  if (retract.data)
    return (
      <span className="g-sm" role="status">
        {t("report.withdrawn", { time: f.time(retract.data.at) })}
      </span>
    );
  return (
    <>
      <Button
        variant="link"
        isLoading={retract.isPending}
        onClick={() => retract.mutate({ platform, key, body: { of: id, reason: t("report.withdrawReason") } })}
      >
        {t("report.withdraw")}
      </Button>
      <ActFailure error={retract.error} />
    </>
  );
}

/** Saves the receipt as `garant verify --receipt` reads it. */
function keep(receipt: Receipt): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(receipt)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `garant-receipt-${receipt.index}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
