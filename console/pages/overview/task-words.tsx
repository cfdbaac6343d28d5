/** A task in words: when it is due, what it is, why, and where it is done. */
import type { ReactNode } from "react";
import type { Overview, Task } from "../../../api/types.ts";
import { capital } from "../../../api/writing/format.ts";
import { ClockIcon, FlagIcon, SupervisionIcon, WarningIcon, ZonesIcon } from "../../parts/icons.ts";
import { links } from "../../parts/links.ts";
import type { Spoken } from "../../words/use-words.ts";

export type TaskWords = {
  readonly icon: ReactNode;
  readonly due: string;
  readonly title: string;
  readonly text: string;
  readonly open: string;
  readonly address: string;
};

export function taskWords(task: Task, of: Overview, spoken: Spoken): TaskWords {
  return writers[task.kind](task, of, spoken);
}

/** What is left of the strictest reading of the time limit; it may be over before the month is frozen. */
function strictWords(day: string | null, at: number, t: Spoken["t"], f: Spoken["f"]): string {
  if (day === null) return "";
  return t(f.daysUntil(day, at) < 0 ? "overview.todo.claimStrictOver" : "overview.todo.claimStrict", { day: f.dayOfMonth(day) });
}

const outageOrPlatform = ({ outage, platform }: Task): string => (outage ? links.outage(outage) : links.platform(platform));

const writers: Record<Task["kind"], (task: Task, of: Overview, spoken: Spoken) => TaskWords> = {
  claim: (task, of, { t, f }) => {
    const text = t("overview.todo.claimText", { figure: f.percent(task.figure ?? ""), objective: f.percent(of.objective) });
    const strict = strictWords(task.strictDay, of.at, t, f);
    return {
      icon: <ClockIcon />,
      due: task.day
        ? capital(t("overview.todo.claimBy", { day: f.calendarDayOnly(task.day), left: daysLeft(task.day, of.at, t, f) }))
        : "",
      title: t("overview.todo.claim", { month: capital(f.month(task.month ?? of.month)), platform: task.platformTitle }),
      text: `${text} ${strict}`.trim(),
      open: t("overview.todo.claimOpen"),
      address: links.statement(task.platform, task.month ?? of.month),
    };
  },
  ineligible: (task, of, { t, f }) => {
    const zones = of.platforms.find(({ id }) => id === task.platform)?.zones.zones ?? null;
    const values = { platform: task.platformTitle };
    return {
      icon: <ZonesIcon className="g-c-ineligible" />,
      due: task.at === null ? "" : t("overview.todo.ineligibleSince", { day: f.longDay(task.at), time: f.minute(task.at) }),
      title:
        zones === null ? t("overview.todo.ineligible", values) : t("overview.todo.ineligibleZones", { ...values, count: zones }),
      text: t("overview.todo.ineligibleText"),
      open: t("overview.todo.ineligibleOpen"),
      address: links.platform(task.platform),
    };
  },
  "budget-low": (task, of, { t, f }) => {
    const days = Math.max(0, f.daysUntil(lastDay(of.month), of.at));
    return {
      icon: <WarningIcon />,
      due: t("overview.todo.budget"),
      title: t("overview.todo.budgetLow", {
        platform: task.platformTitle,
        left: f.duration(task.leftMs ?? 0),
        days: t("overview.todo.daysLeft", { count: days }),
      }),
      text: t("overview.todo.budgetText", { month: f.month(of.month) }),
      open: t("overview.todo.budgetOpen"),
      address: links.platform(task.platform),
    };
  },
  "confirm-restoration": (task, of, { t, f }) => ({
    icon: <SupervisionIcon />,
    due: t("overview.todo.confirmDue"),
    title: t("overview.todo.confirm", { platform: task.platformTitle }),
    text: t("overview.todo.confirmText", { time: task.at === null ? "" : f.since(task.at, of.at) }),
    open: t("overview.todo.confirmOpen"),
    address: outageOrPlatform(task),
  }),
  "at-risk": (task, of, { t, f }) => ({
    icon: <WarningIcon />,
    due: t("overview.todo.riskDue", { month: capital(f.month(task.month ?? of.month)) }),
    title: t("overview.todo.risk", { platform: task.platformTitle, left: f.duration(task.leftMs ?? 0) }),
    text: task.figure === null ? t("overview.todo.riskText") : t("overview.todo.riskFigure", { figure: f.percent(task.figure) }),
    open: t("overview.todo.riskOpen"),
    address: links.platform(task.platform),
  }),
  "ruling-proposed": (task, _, { t }) => ({
    icon: <FlagIcon className="g-c-disputed" />,
    due: t("overview.todo.rulingDue"),
    title: t("overview.todo.ruling", { platform: task.platformTitle }),
    text: t("overview.todo.rulingText"),
    open: t("overview.todo.rulingOpen"),
    address: task.record === null ? links.disputes() : links.dispute(task.platform, task.record),
  }),
  contested: (task, _, { t }) => ({
    icon: <FlagIcon className="g-c-disputed" />,
    due: t("overview.todo.contestedDue"),
    title: t("overview.todo.contested", { platform: task.platformTitle }),
    text: t("overview.todo.contestedText"),
    open: t("overview.todo.contestedOpen"),
    address: links.disputes({ platform: task.platform }),
  }),
};

/** `in 25 days`, in the agreement's calendar. */
export function daysLeft(day: string, from: number, t: Spoken["t"], f: Spoken["f"]): string {
  const count = f.daysUntil(day, from);
  return count >= 0 ? t("shared.inDays", { count }) : t("shared.daysPast", { count: -count });
}

const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
