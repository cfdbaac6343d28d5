/** The overview's parts, from what is down to what was recorded last. */
import type { Overview } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { useAnnounced } from "../../shell/announcer.tsx";
import { useWords } from "../../words/use-words.ts";
import { AwaitedAndFacts } from "./awaited-and-facts.tsx";
import { CurrentOutages } from "./current-outages.tsx";
import { headline } from "./headline.ts";
import { Platforms } from "./platforms.tsx";
import { Todo } from "./todo.tsx";

export function OverviewBody({ of }: { of: Overview }) {
  const sentence = headline(of, useWords());
  useAnnounced(sentence);
  return (
    <>
      <div className="g-head">
        <h1 className="g-h1">{sentence}</h1>
        <Convention of={of} />
      </div>
      <CurrentOutages of={of} />
      <Todo of={of} />
      <Platforms of={of} />
      <AwaitedAndFacts of={of} />
      <Footnotes zone={of.zone} />
    </>
  );
}

function Convention({ of: { agreement, objective, month, platforms } }: { of: Overview }) {
  const { t, f, both } = useWords();
  const allowed = platforms[0]?.month.figures.allowed ?? 0;
  const values = { objective: f.percent(objective), month: capital(f.monthAndYear(month)), budget: f.duration(allowed) };
  return (
    <p className="g-lead">
      {agreement
        ? t("overview.lead", {
            agreement: both(agreement.title),
            version: agreement.version,
            article: agreement.article,
            ...values,
          })
        : t("overview.leadNoAgreement")}
    </p>
  );
}

function Footnotes({ zone }: { zone: string }) {
  const { t } = useWords();
  return (
    <div className="g-footnotes">
      <span>{t("overview.foot.cut")}</span>
      <span>{t("overview.foot.marks")}</span>
      <span>{t("overview.foot.line")}</span>
      <span>{t("overview.foot.zone", { zone })}</span>
    </div>
  );
}
