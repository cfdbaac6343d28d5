/** What is not well now: down, or not known, with the last hour of each component. */
import { Button } from "@patternfly/react-core/dist/esm/components/Button";
import { useQuery } from "@tanstack/react-query";
import type { Platform } from "../../../api/types.ts";
import { BackOnMySide } from "../../acts/back-on-my-side.tsx";
import { QuestionPanel } from "../../acts/question-panel.tsx";
import { SeeItToo } from "../../acts/see-it-too.tsx";
import { now } from "../../data/clock.ts";
import { outageQuery } from "../../data/outages.ts";
import { capital } from "../../parts/format.ts";
import { FlagIcon } from "../../parts/icons.ts";
import { links } from "../../parts/links.ts";
import { MissedAt } from "../../parts/missed-at.tsx";
import { NowPanel } from "../../parts/now-panel.tsx";
import { Ticking } from "../../parts/ticking.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { LastHour } from "./last-hour.tsx";

export function CurrentState({ of }: { of: Platform }) {
  if (of.state === "unknown") return <Unknown of={of} />;
  if (of.state === "down" || of.state === "disputed") return <Down of={of} />;
  return null;
}

function Down({ of }: { of: Platform }) {
  const { t, f } = useWords();
  const { console } = useSession();
  const outage = useQuery({ ...outageQuery(of.outage ?? ""), enabled: of.outage !== null }).data;
  const { since, month } = of;
  const monthName = capital(f.month(month.figures.month));
  const start = outage?.from ?? since;
  return (
    <>
      <NowPanel
        tone="down"
        title={since !== null && <Ticking>{(at) => t("platform.downFor", { duration: f.duration(at - since) })}</Ticking>}
        text={
          <p>
            {start !== null &&
              t(outage?.openedBy === "client" ? "platform.startReported" : "platform.startDetected", {
                time: f.time(start),
              })}{" "}
            {t("platform.youCanConfirm")}
          </p>
        }
        aside={
          month.missedAt !== null ? (
            <MissedAt words={t("platform.missedAt", { month: monthName })} at={month.missedAt} />
          ) : (
            <div className="g-sub g-sm">{t("overview.now.already", { month: monthName })}</div>
          )
        }
        actions={
          <>
            {console === "client" && <SeeItToo platform={of.id} primary />}
            {console === "client" && <BackOnMySide platform={of.id} />}
            {of.outage && (
              <Button component="a" variant="link" href={links.outage(of.outage)}>
                {t("platform.howDecided")}
              </Button>
            )}
          </>
        }
      >
        <LastHour of={of} />
      </NowPanel>
      {outage?.questions
        .filter(({ answer }) => answer === null)
        .map((question) => (
          <QuestionPanel
            key={question.notification}
            question={question}
            platformTitle={of.title}
            mayAnswer={console === "client"}
          />
        ))}
    </>
  );
}

function Unknown({ of }: { of: Platform }) {
  const { t, f } = useWords();
  const { console } = useSession();
  const silent = of.vantages.filter(({ lastAt }) => lastAt === null || now() - lastAt > 120_000);
  return (
    <NowPanel
      tone="unknown"
      title={of.since === null ? t("platform.unknownEver") : t("platform.unknownSince", { time: f.time(of.since) })}
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
