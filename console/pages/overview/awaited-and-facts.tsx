/** What waits on the other party, and what was recorded last. */
import type { Overview, Task } from "../../../api/types.ts";
import { FlagIcon, SupervisionIcon } from "../../parts/icons.ts";
import { links } from "../../parts/links.ts";
import { FactLink } from "../../proof/fact-link.tsx";
import { useWords } from "../../words/use-words.ts";

export function AwaitedAndFacts({ of }: { of: Overview }) {
  const { t } = useWords();
  return (
    <div className="g-grid g-2">
      <section className="g-card" aria-labelledby="awaited">
        <div className="g-card__head">
          <h2 className="g-h2" id="awaited">
            {t("overview.awaited.title")}
          </h2>
        </div>
        {of.awaited.length === 0 && <p className="g-sub g-sm">{t("overview.awaited.nothing")}</p>}
        <ul className="g-list">
          {of.awaited.map((task) => (
            <Awaited key={[task.kind, task.platform, task.record].join(" ")} task={task} />
          ))}
        </ul>
      </section>
      <section className="g-card" aria-labelledby="facts">
        <div className="g-card__head">
          <h2 className="g-h2" id="facts">
            {t("overview.facts.title")}
          </h2>
        </div>
        {of.latest.length === 0 && <p className="g-sub g-sm">{t("overview.facts.nothing")}</p>}
        <ul className="g-list">
          {of.latest.map((fact) => (
            <LatestFact key={fact.seq} fact={fact} of={of} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Awaited({ task }: { task: Task }) {
  const { t, f } = useWords();
  const values = { platform: task.platformTitle, month: task.month ? f.month(task.month) : "" };
  return (
    <li>
      {task.kind === "contested" ? <FlagIcon className="g-c-disputed" /> : <SupervisionIcon className="g-c-unknown" />}
      <span>
        <a href={task.outage ? links.outage(task.outage) : links.platform(task.platform)}>
          {t(`overview.awaited.${task.kind}`, values)}
        </a>
        <br />
        <span className="g-sub g-sm">
          {task.at !== null && t("overview.awaited.asked", { instant: f.instant(task.at) })}
          {task.at === null && task.day !== null && t("overview.awaited.until", { day: f.calendarDay(task.day) })}
        </span>
      </span>
    </li>
  );
}

function LatestFact({ fact, of }: { fact: Overview["latest"][number]; of: Overview }) {
  const { f } = useWords();
  const platform = of.platforms.find(({ id }) => id === fact.platform)?.title;
  const today = f.date(of.at) === f.date(fact.at);
  return (
    <li>
      <time className="g-sub g-nowrap" dateTime={new Date(fact.at).toISOString()}>
        {today ? f.time(fact.at) : f.day(fact.at)}
      </time>
      <FactLink seq={fact.seq} kind={fact.kind} after={platform} />
    </li>
  );
}
