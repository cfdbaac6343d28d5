/** The rules of a source of alerts as they are typed: labels one a line. */
import type { AlertRules } from "../../../api/types.ts";

export type RuleDraft = {
  readonly key: number;
  /** `name: value`, one a line. */
  readonly match: string;
  readonly platform: string;
  readonly component: string;
  readonly vantage: string;
};

export type RulesDraft = {
  readonly rules: readonly RuleDraft[];
  readonly heartbeat: string;
  readonly beforeFirst: AlertRules["beforeFirst"];
};

let keys = 0;

/** A rule that nothing is typed of yet, but for where it may guess. */
export function newRule(platform: string, vantage: string): RuleDraft {
  keys += 1;
  return { key: keys, match: "", platform, component: "{component}", vantage };
}

/** The rules in force, to be changed. */
export function draftOf({ rules, heartbeat, beforeFirst }: AlertRules): RulesDraft {
  return {
    rules: rules.map(({ match, ...names }) => ({ ...newRule("", ""), ...names, match: labelsText(match) })),
    heartbeat: labelsText(heartbeat),
    beforeFirst,
  };
}

/** The rules that are meant; null while one is not whole, or a line is no label. */
export function rulesOf({ rules, heartbeat, beforeFirst }: RulesDraft): AlertRules | null {
  const meant = rules.map(ruleOf).filter((rule) => rule !== null);
  const beats = labelsIn(heartbeat);
  if (beats === null || meant.length === 0 || meant.length < rules.length) return null;
  return { rules: meant, heartbeat: beats, beforeFirst };
}

/** Whether a rule is whole: labels that are labels, and a name for each of the three. */
export function ruleOf({ match, platform, component, vantage }: RuleDraft): AlertRules["rules"][number] | null {
  const labels = labelsIn(match);
  const names = { platform: platform.trim(), component: component.trim(), vantage: vantage.trim() };
  return labels === null || Object.values(names).includes("") ? null : { match: labels, ...names };
}

/** `name: value` or `name=value`, one a line; null where a line is neither. */
export function labelsIn(text: string): Record<string, string> | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const pairs = lines.map((line) => /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*[:=]\s*(.*?)\s*$/.exec(line));
  if (pairs.some((pair) => pair === null || pair[2] === "")) return null;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? "", (pair?.[2] ?? "").replace(/^"(.*)"$/, "$1")]));
}

/** Labels as they are shown and typed. */
export function labelsText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}
