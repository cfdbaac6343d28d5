/** "Is anything down, can each month still be kept, what must I do, by when." */
import { Button } from "@patternfly/react-core/dist/esm/components/Button";
import {
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from "@patternfly/react-core/dist/esm/components/EmptyState";
import { useQuery } from "@tanstack/react-query";
import type { Overview } from "../../../api/types.ts";
import { QuestionPanel } from "../../acts/question-panel.tsx";
import { overviewQuery } from "../../data/platforms.ts";
import { capital } from "../../parts/format.ts";
import { links } from "../../parts/links.ts";
import { PageBody } from "../../parts/page-body.tsx";
import { Region } from "../../parts/region.tsx";
import { useAnnounced } from "../../shell/announcer.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { AwaitedAndFacts } from "./awaited-and-facts.tsx";
import { CurrentOutages } from "./current-outages.tsx";
import { headline } from "./headline.ts";
import { Platforms } from "./platforms.tsx";
import { Todo } from "./todo.tsx";
import "./overview.css";

export function OverviewPage() {
  const { t } = useWords();
  const overview = useQuery(overviewQuery);
  return (
    <PageBody title={t("overview.title")}>
      <Region of={overview} height={600} whole>
        {(read) => (read.platforms.length === 0 ? <Nothing /> : <Everything of={read} />)}
      </Region>
    </PageBody>
  );
}

function Everything({ of }: { of: Overview }) {
  const spoken = useWords();
  const { console } = useSession();
  const sentence = headline(of, spoken);
  useAnnounced(sentence);
  return (
    <>
      <div className="g-head">
        <h1 className="g-h1">{sentence}</h1>
        <Convention of={of} />
      </div>
      <CurrentOutages of={of} />
      {of.questions
        .filter(({ answer }) => answer === null)
        .map((question) => (
          <QuestionPanel
            key={question.notification}
            question={question}
            platformTitle={of.platforms.find(({ id }) => id === question.platform)?.title ?? question.platform}
            mayAnswer={console === "client"}
          />
        ))}
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

function Nothing() {
  const { t } = useWords();
  return (
    <EmptyState headingLevel="h1" titleText={t("overview.empty.title")}>
      <EmptyStateBody>{t("overview.empty.text")}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button component="a" href={links.connect()} variant="primary">
            {t("overview.empty.connect")}
          </Button>
        </EmptyStateActions>
        <p className="g-sub g-sm">{t("overview.empty.command", { command: "garant platform connect --help" })}</p>
      </EmptyStateFooter>
    </EmptyState>
  );
}
