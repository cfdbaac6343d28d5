/** The form, what follows from it, and the receipts of what was sent from here. */
import { useState } from "react";
import type { PlatformSummary } from "../../../api/types.ts";
import { useAddressState } from "../../shell/address.ts";
import { ReportForm } from "./report-form.tsx";
import { ReportReceipt, type Sent } from "./report-receipt.tsx";
import { WhatHappens } from "./what-happens.tsx";

export function Reporting({ platforms }: { platforms: readonly PlatformSummary[] }) {
  const address = useAddressState();
  const [sent, setSent] = useState<Sent | null>(null);
  const only = platforms.length === 1 ? platforms[0]?.id : undefined;
  const first = platforms.find(({ id }) => id === address.platform)?.id ?? only ?? null;
  return (
    <>
      <div className="g-grid g-21">
        <ReportForm platforms={platforms} first={first} onSent={setSent} />
        <WhatHappens />
      </div>
      {sent && <ReportReceipt key={sent.recorded.id} sent={sent} />}
    </>
  );
}
