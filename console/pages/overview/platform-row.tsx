/** One platform: its name leads to its page, the rest is read in place. */
import type { PlatformSummary } from "../../../api/types.ts";
import { now } from "../../data/clock.ts";
import { BudgetBar } from "../../parts/budget-bar.tsx";
import { BudgetLeft } from "../../parts/budget-left.tsx";
import { budgetComputation, burnComputation } from "../../parts/computation.ts";
import { HowComputed } from "../../parts/how-computed.tsx";
import { StateLabel } from "../../parts/labels.tsx";
import { links } from "../../parts/links.ts";
import { Ticking } from "../../parts/ticking.tsx";
import { VerdictStrip } from "../../parts/verdict-strip.tsx";
import { useWords } from "../../words/use-words.ts";

export function PlatformRow({ platform }: { platform: PlatformSummary }) {
  const spoken = useWords();
  const { t, f } = spoken;
  const { figures, burn } = platform.month;
  const down = platform.state === "down" || platform.state === "disputed";
  return (
    <li className="g-platform">
      <div>
        <h3 className="g-platform__name">
          <a href={links.platform(platform.id)}>{platform.title}</a>
        </h3>
        <span className="g-sub g-xs g-mono">{platform.id}</span>
      </div>
      <State platform={platform} />
      <div className="g-platform__wide">
        <BudgetBar
          counted={figures.counted}
          allowed={figures.allowed}
          elapsed={figures.period.elapsed}
          length={figures.period.length}
          hot={down || figures.verdict === "missed"}
        />
      </div>
      <Left platform={platform} />
      <div>
        <span className="g-platform__label">{t("overview.platforms.burn")}</span>
        <div className="g-b">
          {burn === null ? "–" : `×${f.decimal(burn.replace(/\.0$/, ""))}`}{" "}
          <HowComputed of={burnComputation(platform.month, spoken)} about={platform.title} />
        </div>
        <div className="g-sub g-xs">{burnWord(burn, down, t("overview.platforms.rising"), t("overview.platforms.tooFast"))}</div>
      </div>
      <div className="g-platform__wide">
        <VerdictStrip verdicts={platform.verdicts} month={figures.month} />
      </div>
    </li>
  );
}

const burnWord = (burn: string | null, down: boolean, rising: string, tooFast: string): string =>
  down ? rising : burn !== null && Number(burn) > 1 ? tooFast : "";

function State({ platform }: { platform: PlatformSummary }) {
  const { t, f } = useWords();
  const { state, since, lastObservationAt, zones } = platform;
  return (
    <div>
      <span className="g-labels">
        <StateLabel state={state} />
        {!zones.eligible && <StateLabel state="ineligible" />}
      </span>
      <div className="g-sub g-xs g-platform__since">
        {state !== "up" && since !== null && t("overview.platforms.sinceBy", { time: f.since(since, now()) })}
        {state === "up" && lastObservationAt === null && t("overview.platforms.neverObserved")}
        {state === "up" && lastObservationAt !== null && (
          <Ticking>
            {(now) =>
              t("overview.platforms.observed", {
                ago: t("shared.ago", { duration: f.duration(Math.max(0, now - lastObservationAt)) }),
              })
            }
          </Ticking>
        )}
      </div>
    </div>
  );
}

function Left({ platform: { month, state, title } }: { platform: PlatformSummary }) {
  const spoken = useWords();
  const { t, f } = spoken;
  const { figures, atBest } = month;
  const best = f.percent(atBest.shown);
  return (
    <div>
      <span className="g-platform__label">{t("overview.platforms.left")}</span>
      <div className="g-mid">
        <BudgetLeft of={month} /> <HowComputed of={budgetComputation(figures, spoken)} about={title} />
      </div>
      <div className="g-sub g-xs">
        {figures.verdict === "missed"
          ? t("overview.platforms.missed", { over: f.duration(-figures.left) })
          : figures.counted > 0
            ? t(state === "down" ? "overview.platforms.atBestAtEnd" : "shared.atBest", { figure: best })
            : figures.unknown > 0
              ? t("overview.platforms.unknownTime", { duration: f.duration(figures.unknown) })
              : t("overview.platforms.intact")}
      </div>
    </div>
  );
}
