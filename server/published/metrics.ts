/** State and budget as Prometheus reads them: text exposition format, version 0.0.4. Durations in seconds, instants in seconds since 1970. */
import type { z } from "zod";
import type { Platform } from "../../api/schemas/platform.ts";

type Shown = z.output<typeof Platform>;
type Labels = Readonly<Record<string, string>>;
type Sample = { readonly labels: Labels; readonly value: number };
type Family = { readonly name: string; readonly help: string; readonly samples: (platform: Shown) => readonly Sample[] };

const states = ["up", "down", "disputed", "excluded", "unknown"] as const;

const families: readonly Family[] = [
  {
    name: "garant_platform_state",
    help: "State of the platform by its agreement: 1 for the one that holds.",
    samples: ({ id, state }) => states.map((one) => sample({ platform: id, state: one }, one === state ? 1 : 0)),
  },
  {
    name: "garant_component_up",
    help: "Whether the component is up (1) or down (0) by its vantages; absent while unknown.",
    samples: ({ id, components }) =>
      components.flatMap(({ name, state }) =>
        state === "unknown" ? [] : [sample({ platform: id, component: name }, state === "up" ? 1 : 0)],
      ),
  },
  {
    name: "garant_last_observation_timestamp_seconds",
    help: "Instant of the last observation of a component from a vantage.",
    samples: ({ id, lastSeen }) =>
      lastSeen.flatMap(({ component, vantage, at }) =>
        at === null ? [] : [sample({ platform: id, component, vantage }, at / 1000)],
      ),
  },
  ofMonth("garant_month_elapsed_seconds", "Elapsed time of the month under way.", ({ period }) => period.elapsed / 1000),
  ofMonth("garant_month_counted_seconds", "Unavailability that counts, in the month under way.", ({ counted }) => counted / 1000),
  ofMonth("garant_month_disputed_seconds", "Time in dispute, in the month under way.", ({ disputed }) => disputed / 1000),
  ofMonth(
    "garant_month_excluded_seconds",
    "Unavailability that is subtracted, in the month under way.",
    ({ excluded }) => excluded / 1000,
  ),
  ofMonth(
    "garant_month_unknown_seconds",
    "Time of which nothing is known, in the month under way.",
    ({ unknown }) => unknown / 1000,
  ),
  ofMonth(
    "garant_budget_allowed_seconds",
    "Unavailability that the objective allows in the month.",
    ({ allowed }) => allowed / 1000,
  ),
  ofMonth("garant_budget_left_seconds", "What is left of it; negative once the month is missed.", ({ left }) => left / 1000),
  {
    name: "garant_outage_open",
    help: "Whether an outage of the platform is under way.",
    samples: ({ id, outage }) => [sample({ platform: id }, outage === null ? 0 : 1)],
  },
];

function ofMonth(name: string, help: string, value: (figures: Shown["month"]["figures"]) => number): Family {
  const samples: Family["samples"] = ({ id, month: { figures } }) => [
    sample({ platform: id, indicator: figures.indicator }, value(figures)),
  ];
  return { name, help, samples };
}

function sample(labels: Labels, value: number): Sample {
  return { labels, value };
}

/** What is said of one platform, gauge by gauge. */
export function metricLines(platform: Shown): string[] {
  return families.map(({ name, samples }) =>
    samples(platform)
      .map((one) => `${line(name, one)}\n`)
      .join(""),
  );
}

/** One gauge after the other, each with its help; those without a sample are left out. */
export function metricsText(platforms: readonly ReturnType<typeof metricLines>[]): string {
  return families
    .map(({ name, help }, place) => ({ name, help, text: platforms.map((lines) => lines[place]).join("") }))
    .filter(({ text }) => text !== "")
    .map(({ name, help, text }) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${text}`)
    .join("");
}

/** Names are ids of the rules: none needs escaping, but the indicator's may. */
function line(name: string, { labels, value }: Sample): string {
  const said = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}{${said.join(",")}} ${value}`;
}

const mustEscape = /[\\"\n]/;

function escaped(text: string): string {
  return mustEscape.test(text) ? text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n") : text;
}
