/** What waits on the reader's party, soonest deadline first: three cards, the rest as a list. */
import { Button } from "@patternfly/react-core";
import type { Overview, Task } from "../../../api/types.ts";
import { Questions } from "../../acts/questions.tsx";
import { useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { taskWords } from "./task-words.tsx";

const cards = 3;

export function Todo({ of }: { of: Overview }) {
  const { t } = useWords();
  const client = useSession().console === "client";
  const asked = client ? of.questions.filter(({ answer }) => answer === null) : [];
  const tasks = of.tasks.filter((task) => !asked.some(({ notification }) => notification === task.record));
  const count = asked.length + tasks.length;
  return (
    <section aria-labelledby="todo">
      <div className="g-card__head">
        <h2 className="g-h2" id="todo">
          {t("overview.todo.title")}
        </h2>
        <span className="g-sub g-sm">{count === 0 ? t("overview.todo.nothing") : t("overview.todo.order", { count })}</span>
      </div>
      <div className="g-stack">
        <Questions of={asked} titleOf={(platform) => of.platforms.find(({ id }) => id === platform)?.title ?? platform} />
        {tasks.length > 0 && (
          <div className="g-grid g-3">
            {tasks.slice(0, cards).map((task) => (
              <TaskCard key={keyOf(task)} task={task} of={of} />
            ))}
          </div>
        )}
        {tasks.length > cards && (
          <ul className="g-list g-todo__rest">
            {tasks.slice(cards).map((task) => (
              <TaskLine key={keyOf(task)} task={task} of={of} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

const keyOf = (task: Task): string => [task.kind, task.platform, task.month, task.record, task.outage].join(" ");

function TaskCard({ task, of }: { task: Task; of: Overview }) {
  const words = taskWords(task, of, useWords());
  return (
    <article className="g-card g-todo">
      <span className="g-todo__due">
        {words.icon}
        {words.due}
      </span>
      <h3 className="g-h3">{words.title}</h3>
      <p>{words.text}</p>
      <Button component="a" href={words.address} variant={task.kind === "claim" ? "primary" : "secondary"}>
        {words.open}
      </Button>
    </article>
  );
}

function TaskLine({ task, of }: { task: Task; of: Overview }) {
  const words = taskWords(task, of, useWords());
  return (
    <li>
      {words.icon}
      <span>
        <a href={words.address}>{words.title}</a>
        <br />
        <span className="g-sub g-sm">{words.due}</span>
      </span>
    </li>
  );
}
