/** Down: since when, why this start, the last hour of its components, and what a user can say. */
import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { Platform } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { MissedSoon } from "../../acts/missed-soon.tsx";
import { Questions } from "../../acts/questions.tsx";
import { UsersWord } from "../../acts/users-word.tsx";
import { outageQuery } from "../../data/outages.ts";
import { links } from "../../parts/links.ts";
import { NowPanel } from "../../parts/now-panel.tsx";
import { Ticking } from "../../parts/ticking.tsx";
import { useWords } from "../../words/use-words.ts";
import { LastHour } from "./last-hour.tsx";

export function DownPanel({ of }: { of: Platform }) {
  const { t, f } = useWords();
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
                time: f.beside(start, month.figures.at),
              })}{" "}
            {t("platform.youCanConfirm")}
          </p>
        }
        aside={<MissedSoon of={month} platformTitle={of.title} words={t("platform.missedAt", { month: monthName })} />}
        actions={
          <>
            <UsersWord platform={of.id} primary />
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
      {outage && <Questions of={outage.questions} titleOf={() => of.title} />}
    </>
  );
}
