/** We cannot tell: since when, which vantage points are silent, and that a user's word counts meanwhile. */
import { Button } from "@patternfly/react-core";
import type { Platform } from "../../../api/types.ts";
import { now } from "../../data/clock.ts";
import { FlagIcon } from "../../parts/icons.ts";
import { links } from "../../parts/links.ts";
import { NowPanel } from "../../parts/now-panel.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { LastHour } from "./last-hour.tsx";

export function UnknownPanel({ of }: { of: Platform }) {
  const { t, f } = useWords();
  const { console } = useSession();
  const silent = of.vantages.filter(({ lastAt }) => lastAt === null || now() - lastAt > 120_000);
  return (
    <NowPanel
      tone="unknown"
      title={of.since === null ? t("platform.unknownEver") : t("platform.unknownSince", { time: f.since(of.since, now()) })}
      text={
        <p>
          {t("platform.unknownText", { count: silent.length, of: of.vantages.length })} {t("platform.unknownCounts")}
        </p>
      }
      actions={
        console === "client" && (
          <Button component="a" variant="secondary" icon={<FlagIcon />} href={links.report(of.id)}>
            {t("shell.report")}
          </Button>
        )
      }
    >
      <LastHour of={of} />
    </NowPanel>
  );
}
