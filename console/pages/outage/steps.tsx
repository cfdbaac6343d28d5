/** How it was decided: from start to end, then what is taken out; each step with its rule and its facts. */
import type { ReactNode } from "react";
import type { Outage, OutageStep } from "../../../api/types.ts";
import { ClockIcon, ExcludedIcon, FlagIcon, PersonIcon, SupervisionIcon } from "../../parts/icons.ts";
import { FactLink } from "../../proof/fact-link.tsx";
import { useWords } from "../../words/use-words.ts";
import { stepWords } from "./step-words.ts";

export function Steps({ of }: { of: Outage }) {
  const { t } = useWords();
  return (
    <section className="g-card" aria-labelledby="steps">
      <div className="g-card__head">
        <h2 className="g-h2" id="steps">
          {t("outage.steps.title")}
        </h2>
        <span className="g-sub g-sm">{t("outage.steps.note")}</span>
      </div>
      <ol className="g-steps">
        {of.steps.map((step) => (
          <Step key={`${step.kind} ${step.at} ${step.record}`} step={step} of={of} />
        ))}
        {of.to === null && (
          <li>
            <span className="g-hide-small" />
            <span className="g-steps__dot">
              <ClockIcon />
            </span>
            <div className="g-steps__body">
              <h3 className="g-h3">{t("outage.steps.notYet")}</h3>
              <p>{t("outage.steps.notYetText")}</p>
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}

const icons: Record<OutageStep["kind"], ReactNode> = {
  notified: <PersonIcon />,
  detected: <SupervisionIcon />,
  corrected: <SupervisionIcon />,
  confirmed: <SupervisionIcon />,
  "partly-restored": <ExcludedIcon />,
  "restored-by-supervision": <SupervisionIcon />,
  "restored-by-user": <PersonIcon />,
  "restoration-asked": <SupervisionIcon />,
  "restoration-denied": <PersonIcon />,
  excluded: <ExcludedIcon />,
  contested: <FlagIcon />,
  ruled: <FlagIcon />,
  voided: <ExcludedIcon />,
  retracted: <ExcludedIcon />,
  held: <ClockIcon />,
};

function Step({ step, of }: { step: OutageStep; of: Outage }) {
  const spoken = useWords();
  const { t, f } = spoken;
  const words = stepWords(step, of, spoken);
  const sets = step.decides !== null || (step.effectMs !== null && step.effectMs !== 0);
  const dot = step.kind === "contested" ? "g-steps__dot--disputed" : sets ? "g-steps__dot--sets" : "";
  const sameDay = f.date(step.at) === f.date(of.from);
  const crossed = step.withdrawn ? <s>{words.title}</s> : words.title;
  return (
    <li>
      <time dateTime={new Date(step.at).toISOString()}>
        {sameDay ? f.time(step.at) : f.day(step.at)}
        {!sameDay && (
          <small>
            {f.minute(step.at)} ({f.offset(step.at)})
          </small>
        )}
      </time>
      <span className={`g-steps__dot ${dot}`}>{icons[step.kind]}</span>
      <div className="g-steps__body">
        <h3 className="g-h3">
          {crossed}
          {step.withdrawn && <span className="g-sub g-sm"> {t("outage.steps.withdrawn")}</span>}
          {words.effect && <span className="g-steps__effect">{words.effect}</span>}
        </h3>
        <p>{words.text}</p>
        <div className="g-steps__sources">
          <span>{t("shared.article", { article: step.article })}</span>
          {step.facts.map(({ seq }) => (
            <FactLink key={seq} seq={seq} />
          ))}
          {step.record && <span className="g-mono">{step.record}</span>}
        </div>
      </div>
    </li>
  );
}
