/** The convention used, line by line: what the agreement says, and what is our parameter, with the reason. Console, principle 9. */
import type { z } from "zod";
import type { ConventionLine } from "../../../api/schemas/statement.ts";
import type { Agreement, Clause } from "../../../core/agreement/agreement.ts";
import { valueOn } from "../../../core/agreement/holding.ts";
import { kinds } from "../../../core/agreement/kinds.ts";
import { shownValue } from "../../../core/agreement/values/shown-value.ts";
import { wordsOf } from "../../../core/agreement/values/value.ts";

type Line = z.output<typeof ConventionLine>;

const zoneTitle = { en: "Time zone of the months", fr: "Fuseau horaire des mois" };
/** What a clause is about is no part of how time is counted. */
const about = new Set(["indicator", "follows"]);

/** The lines of the clauses that rule an indicator, on the first day of a month (`YYYY-MM-DD`), in the agreement's order. */
export function conventionLines(agreement: Agreement, indicator: string, on: string): Line[] {
  const { zone } = agreement;
  const zoneLine = { name: "zone", title: zoneTitle, value: { en: zone.value, fr: zone.value }, article: null };
  return [
    { ...zoneLine, ours: zone.ours !== undefined, reason: zone.ours ?? null },
    ...clausesOf(agreement, indicator).flatMap((clause) => linesOf(clause, on)),
  ];
}

/** The article of the clause that promises the indicator. */
export function articleOf(agreement: Agreement, indicator: string): string {
  return promiseOf(agreement, indicator)?.article ?? "";
}

function clausesOf(agreement: Agreement, indicator: string): Clause[] {
  const promise = promiseOf(agreement, indicator);
  const follows = promise?.parameters.follows && valueOn(promise.parameters.follows);
  const ids = follows === undefined ? [] : wordsOf(follows);
  return agreement.clauses.filter((clause) => clause === promise || ids.includes(clause.id));
}

function promiseOf({ clauses }: Agreement, indicator: string): Clause | undefined {
  return clauses.find(({ kind, parameters }) => {
    const named = kind === "availability" ? parameters.indicator && valueOn(parameters.indicator) : undefined;
    return named?.type === "word" && named.word === indicator;
  });
}

function linesOf({ kind, article, parameters }: Clause, on: string): Line[] {
  const definitions = kinds.get(kind)?.parameters ?? {};
  return Object.entries(definitions).flatMap(([name, definition]) => {
    const parameter = parameters[name];
    const value = parameter && valueOn(parameter, on);
    if (value === undefined || about.has(name)) return [];
    const shown = { en: shownValue(value, definition, "en"), fr: shownValue(value, definition, "fr") };
    const ours = parameter?.ours;
    return [
      {
        name: `${kind}.${name}`,
        title: { ...definition.title },
        value: shown,
        article,
        ours: ours !== undefined,
        reason: ours ?? null,
      },
    ];
  });
}
