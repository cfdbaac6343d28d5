/** One panel for each current outage, two at most: what, since when, who saw it, when the month is missed. */
import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { Overview, Platform, PlatformSummary } from "../../../api/types.ts";
import { listText } from "../../../api/writing/format.ts";
import { MissedSoon } from "../../acts/missed-soon.tsx";
import { UsersWord } from "../../acts/users-word.tsx";
import { now } from "../../data/clock.ts";
import { platformQuery } from "../../data/platforms.ts";
import { links } from "../../parts/links.ts";
import { NowPanel } from "../../parts/now-panel.tsx";
import { Ticking } from "../../parts/ticking.tsx";
import { type Spoken, useWords } from "../../words/use-words.ts";

const most = 2;

export function CurrentOutages({ of: { platforms } }: { of: Overview }) {
  const { t } = useWords();
  const down = platforms.filter(({ state }) => state === "down" || state === "disputed");
  return (
    <>
      {down.slice(0, most).map((platform) => (
        <CurrentOutage key={platform.id} platform={platform} />
      ))}
      {down.length > most && (
        <a className="g-sm" href={links.outages({ state: "open" })}>
          {t("overview.now.more", { count: down.length - most })}
        </a>
      )}
    </>
  );
}

function CurrentOutage({ platform }: { platform: PlatformSummary }) {
  const { t, f } = useWords();
  const detail = useQuery(platformQuery(platform.id)).data;
  const { since, month } = platform;
  const monthName = f.month(month.figures.month);
  return (
    <NowPanel
      tone="down"
      title={
        since === null ? (
          platform.title
        ) : (
          <Ticking>{(now) => t("overview.now.title", { platform: platform.title, duration: f.duration(now - since) })}</Ticking>
        )
      }
      text={<WhoSees platform={platform} detail={detail} />}
      aside={<MissedSoon of={month} platformTitle={platform.title} words={t("overview.now.missedAt", { month: monthName })} />}
      actions={
        <>
          <UsersWord platform={platform.id} back={false} />
          <Button
            component="a"
            variant="link"
            href={platform.outage ? links.outage(platform.outage) : links.platform(platform.id)}
          >
            {t("overview.now.open")}
          </Button>
        </>
      }
    />
  );
}

function WhoSees({ platform, detail }: { platform: PlatformSummary; detail: Platform | undefined }) {
  const spoken = useWords();
  return <p>{detail && platform.since !== null ? whoSees(platform, detail, platform.since, spoken) : "\u00a0"}</p>;
}

/** Who sees it: so many vantages of those that watch, or only the person who reported it. */
function whoSees(platform: PlatformSummary, detail: Platform, since: number, { t, f }: Spoken): string {
  const affected = detail.components.filter(({ name }) => platform.affected.includes(name));
  const components = listText(
    affected.map(({ title }) => title),
    f.language,
  );
  const failing = detail.lastSeen.filter(({ component, state }) => platform.affected.includes(component) && state === "failing");
  const count = new Set(failing.map(({ vantage }) => vantage)).size;
  const values = { components, time: f.beside(since, now()), of: detail.vantages.length };
  return count > 0 ? t("overview.now.seen", { ...values, count }) : t("overview.now.reported", values);
}
