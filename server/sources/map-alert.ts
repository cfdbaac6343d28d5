/** Which series an alert speaks of: the first rule that fits it says so, from its labels. */
import type { AlertRule } from "../../core/facts/fact.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";

export type AlertSeries = { readonly platform: string; readonly component: string; readonly vantage: string };
export type Labels = Readonly<Record<string, string>>;

const name = /^[A-Za-z0-9._-]{1,64}$/;
const place = /\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** Whether an alert has the labels that are wanted; `*` wants any value. */
export function fits(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([label, value]) =>
    value === "*" ? (labels[label] ?? "") !== "" : labels[label] === value,
  );
}

/** The series, where a rule fits; undefined, too, where a label that its names need is missing or makes no name. */
export function seriesOfAlert(labels: Labels, rules: readonly AlertRule[]): AlertSeries | undefined {
  const rule = rules.find(({ match }) => fits(labels, match));
  if (rule === undefined) return undefined;
  const filled = (text: string) => text.replace(place, (_, label: string) => labels[label] ?? "");
  const series = { platform: filled(rule.platform), component: filled(rule.component), vantage: filled(rule.vantage) };
  return Object.values(series).every((one) => name.test(one)) ? series : undefined;
}

/** Every series of a platform of which some alert could speak: what a heartbeat repeats. */
export function seriesCovered(rules: readonly AlertRule[], { platform, components, vantages }: PlatformRecord): AlertSeries[] {
  const patterns = rules.map((rule) => ({
    platform: patternOf(rule.platform),
    component: patternOf(rule.component),
    vantage: patternOf(rule.vantage),
  }));
  return vantages.flatMap((vantage) =>
    components
      .filter((component) =>
        patterns.some(
          (pattern) =>
            pattern.platform.test(platform) && pattern.component.test(component.name) && pattern.vantage.test(vantage.name),
        ),
      )
      .map((component) => ({ platform, component: component.name, vantage: vantage.name })),
  );
}

function patternOf(text: string): RegExp {
  const parts = text.split(place).map((part, index) => (index % 2 === 1 ? "[A-Za-z0-9._-]+" : part.replaceAll(".", "\\.")));
  return new RegExp(`^${parts.join("")}$`);
}
