/** A step in words: its title, what it says, and its effect on the sum. */
import type { Outage, OutageStep } from "../../../api/types.ts";
import { capital, listText } from "../../../api/writing/format.ts";
import type { Spoken } from "../../words/use-words.ts";

export type StepWords = { readonly title: string; readonly text: string; readonly effect: string | null };

export function stepWords(step: OutageStep, of: Outage, spoken: Spoken): StepWords {
  const { t, f, both } = spoken;
  const values = {
    time: f.time(step.at),
    components: listText(componentTitles(of, step.components.length > 0 ? step.components : of.components), f.language),
    vantages: listText(vantageTitles(of, step.vantages), f.language),
    party: step.party === null ? "" : t(`shared.party.${step.party}`),
    cause: step.cause === null ? "" : causeWords(step.cause, t),
  };
  const title = step.decides === null ? t(`outage.step.${step.kind}.title`, values) : decidingTitle(step, values, t);
  const said = [
    t(`outage.step.${step.kind}.text`, values),
    step.failure ? sentenceOf(both(step.failure.words)) : "",
    step.reason ? t("outage.step.reason", { reason: step.reason }) : "",
  ];
  return { title, text: said.filter(Boolean).join(" "), effect: step.effectMs ? signed(step.effectMs, f) : null };
}

function decidingTitle(step: OutageStep, values: Readonly<Record<string, string>>, t: Spoken["t"]): string {
  const plain = t(`outage.step.${step.kind}.title`, values);
  const lowered = plain.charAt(0).toLowerCase() + plain.slice(1);
  return t(step.decides === "start" ? "outage.step.start" : "outage.step.end", { step: lowered });
}

/** A failure's words as a sentence, whether or not they end with a full stop. */
const sentenceOf = (words: string): string => `${capital(words.replace(/\.$/, ""))}.`;

/** `+2 min 30 s` */
export const signed = (ms: number, f: Spoken["f"]): string => `${ms < 0 ? "−" : "+"}${f.duration(ms)}`;

const causes = [
  "hammering-block",
  "duplicate-rejection",
  "blackholing",
  "announced-maintenance",
  "suspension",
  "force-majeure",
] as const;

/** The cause of an exclusion in words; one that has none is shown as the agreement names it. */
export function causeWords(cause: string, t: Spoken["t"]): string {
  const known = causes.find((one) => one === cause);
  return known ? t(`shared.cause.${known}`) : cause;
}

export const componentTitles = (of: Outage, names: readonly string[]): string[] =>
  names.map((name) => of.seen.find(({ component }) => component === name)?.title ?? name);

const vantageTitles = (of: Outage, names: readonly string[]): string[] =>
  names.map((name) => of.vantages.find((vantage) => vantage.name === name)?.title ?? name);
