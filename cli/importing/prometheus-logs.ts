/** Samples of 0 and 1 as observations of components: a label of the series says which. */
import { bad, good, type Result } from "../../core/result.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import type { Problem } from "../io.ts";
import type { SampledSeries } from "./prometheus-windows.ts";

export type Naming = {
  readonly vantage: string;
  readonly components: readonly string[];
  /** Every series is this one's, whatever its labels say. */
  readonly component: string | undefined;
  /** The label whose value names the component. */
  readonly label: string;
  /** Values that name one otherwise. */
  readonly renamed: ReadonlyMap<string, string>;
};

/** One log a series; or what is wrong with a name or a value. */
export function logsOfSeries(series: readonly SampledSeries[], naming: Naming): Result<ObservationLog[], Problem> {
  const logs: ObservationLog[] = [];
  for (const one of series) {
    const component = componentOf(one, naming);
    if (!naming.components.includes(component)) return bad([unnamed(one, naming)]);
    if (logs.some((log) => log.component === component)) return bad([twice(one, component)]);
    const wrong = one.samples.find(({ value }) => value !== "0" && value !== "1");
    if (wrong !== undefined) return bad([neitherNor(one, wrong)]);
    logs.push({
      ...{ component, vantage: naming.vantage },
      at: Float64Array.from(one.samples, ({ at }) => at),
      ok: Uint8Array.from(one.samples, ({ value }) => (value === "1" ? 1 : 0)),
    });
  }
  return good(logs);
}

function componentOf({ labels }: SampledSeries, { component, label, renamed }: Naming): string {
  const value = labels[label] ?? "";
  return component ?? renamed.get(value) ?? value;
}

/** The series as Prometheus writes it. */
function written({ labels: { __name__ = "", ...labels } }: SampledSeries): string {
  return `${__name__}{${Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(", ")}}`;
}

function unnamed(series: SampledSeries, { label, components }: Naming): Problem {
  const [shown, listed] = [written(series), components.join(", ")];
  return {
    code: "component-unknown",
    message: {
      en: `${shown} names no component by its label ${label}: say --label, --map VALUE=COMPONENT or --component (${listed})`,
      fr: `${shown} ne nomme aucun composant par son étiquette ${label}\u202f: précisez --label, --map VALEUR=COMPOSANT ou --component (${listed})`,
    },
  };
}

function twice(series: SampledSeries, component: string): Problem {
  const shown = written(series);
  return {
    code: "component-twice",
    message: {
      en: `${shown} is a second series of ${component}: narrow the query, or join the series in it`,
      fr: `${shown} est une seconde série de ${component}\u202f: restreignez la requête, ou réunissez-y les séries`,
    },
  };
}

function neitherNor(series: SampledSeries, { at, value }: { readonly at: number; readonly value: string }): Problem {
  const [shown, instant] = [written(series), new Date(at).toISOString()];
  return {
    code: "not-zero-or-one",
    message: {
      en: `${shown} is ${value} at ${instant}: 1 (good) or 0 (failed) was expected; compare in the query, >= bool 1`,
      fr: `${shown} vaut ${value} à ${instant}\u202f: 1 (bon) ou 0 (en échec) était attendu\u202f; comparez dans la requête, >= bool 1`,
    },
  };
}
