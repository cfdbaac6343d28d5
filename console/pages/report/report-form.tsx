/** The form: tiles, optional detail, one button that names the platform and the start that will be retained. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { PlatformSummary } from "../../../api/types.ts";
import { ActFailure } from "../../acts/act-failure.tsx";
import { FlagIcon } from "../../parts/icons.ts";
import { Notice } from "../../parts/notice.tsx";
import { Ticking } from "../../parts/ticking.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { CallInstant } from "./call-instant.tsx";
import { PlatformTiles } from "./platform-tiles.tsx";
import type { Sent } from "./report-receipt.tsx";
import { useReporting } from "./use-reporting.ts";
import { WhatFails } from "./what-fails.tsx";

type Props = {
  readonly platforms: readonly PlatformSummary[];
  readonly first: string | null;
  readonly onSent: (sent: Sent) => void;
};

export function ReportForm({ platforms, first, onSent }: Props) {
  const { t } = useWords();
  const { console } = useSession();
  const [chosen, setChosen] = useState(first);
  const [components, setComponents] = useState<readonly string[]>([]);
  const [at, setAt] = useState<number | null>(null);
  const [missing, setMissing] = useState(false);
  const reporting = useReporting();
  const platform = platforms.find(({ id }) => id === chosen);
  const open = platform?.state === "down" && platform.outage !== null;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!platform);
    if (!platform) return;
    const recorded = await reporting.send(platform.id, components, at);
    if (recorded) onSent({ recorded, platform });
  };
  return (
    <form className="g-card" onSubmit={(event) => void send(event)} noValidate>
      {missing && <MissingPlatform />}
      <PlatformTiles platforms={platforms} chosen={chosen} choose={setChosen} />
      {platform && <WhatFails key={platform.id} platform={platform.id} onChange={setComponents} />}
      {console === "provider" && <CallInstant onChange={setAt} />}
      <ActFailure error={reporting.refused} />
      {reporting.waitingSince !== null && <Waiting since={reporting.waitingSince} />}
      <div className="g-cta">
        <Button type="submit" variant="primary" icon={<FlagIcon />} isLoading={reporting.busy}>
          {platform ? t(open ? "report.seeToo" : "report.send", { platform: platform.title }) : t("report.sendWithout")}
        </Button>
        {at === null && <RetainedStart />}
      </div>
    </form>
  );
}

/** Told with focus, so that it is heard. */
function MissingPlatform() {
  const { t } = useWords();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div ref={summary} tabIndex={-1} className="g-report__missing">
      <Notice variant="danger" component="h2" title={t("report.missing")}>
        <a href="#which">{t("report.missingText")}</a>
      </Notice>
    </div>
  );
}

function Waiting({ since }: { since: number }) {
  const { t, f } = useWords();
  const { support } = useSession();
  return (
    <Notice variant="warning" component="h2" title={t("report.unreachable")}>
      <p>{t("report.unreachableText", { time: f.time(since) })}</p>
      {support.phone && <p>{t("report.phone", { phone: support.phone })}</p>}
    </Notice>
  );
}

function RetainedStart() {
  const { t, f } = useWords();
  return (
    <div>
      <div className="g-sub g-sm">{t("report.retained")}</div>
      <Ticking>
        {(now) => (
          <div className="g-mid">
            <time dateTime={new Date(now).toISOString()}>{f.time(now)}</time>{" "}
            <span className="g-sub g-sm g-report__date">
              {f.date(now)} ({f.offset(now)})
            </span>
          </div>
        )}
      </Ticking>
    </div>
  );
}
