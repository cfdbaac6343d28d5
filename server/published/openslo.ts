/** The indicator of a platform as OpenSLO (v1) says objectives; what OpenSLO can't say (exclusions, disputes, zones) stands in the description. */

import type { z } from "zod";
import type { PastVerdict } from "../../api/schemas/platform.ts";

export type Objective = {
  readonly platform: string;
  readonly title: string;
  readonly indicator: string;
  /** Decimal digits, a per cent. */
  readonly objective: string;
  readonly zone: string;
  /** A month: its first one. */
  readonly month: z.output<typeof PastVerdict>["month"];
};

/** Two YAML documents, a Service and its SLO. Every text is written as JSON writes it, which YAML reads alike. */
export function openSloText({ platform, title, indicator, objective, zone, month }: Objective): string {
  const service = dnsName(platform);
  const name = dnsName(`${platform}-${indicator}`);
  const labels = `{platform=${JSON.stringify(platform)},indicator=${JSON.stringify(indicator)}}`;
  const [elapsed, counted] = ["garant_month_elapsed_seconds", "garant_month_counted_seconds"].map((metric) => metric + labels);
  const query = (text: string) => ({ metricSource: { type: "Prometheus", spec: { query: text } } });
  const described =
    "Availability over a calendar month, 24 hours a day. Exclusions, disputes, unknown time and eligibility by zones are decided by the agreement before they are counted.";
  const documents: readonly Value[] = [
    { apiVersion: "openslo/v1", kind: "Service", metadata: { name: service, displayName: title }, spec: { description: title } },
    {
      apiVersion: "openslo/v1",
      kind: "SLO",
      metadata: { name, displayName: `${indicator} ${title}` },
      spec: {
        description: described,
        service,
        indicator: {
          metadata: { name: `${name}-ratio`.slice(0, 63), displayName: indicator },
          spec: { ratioMetric: { counter: false, good: query(`${elapsed} - ${counted}`), total: query(elapsed) } },
        },
        timeWindow: [{ duration: "1M", isRolling: false, calendar: { startTime: `${month}-01 00:00:00`, timeZone: zone } }],
        budgetingMethod: "Occurrences",
        objectives: [{ displayName: indicator, target: ratioOf(objective) }],
      },
    },
  ];
  return documents.map((document) => `---\n${yaml(document, 0)}`).join("");
}

/** RFC 1123: lower-case letters, digits and hyphens, 63 at most. */
function dnsName(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return plain.slice(0, 63).replace(/-+$/, "") || "platform";
}

/** `99.9` as 0.999, digit by digit: a float would say 0.9990000000000001. */
function ratioOf(percent: string): number {
  const [whole = "0", part = ""] = percent.split(".");
  const digits = `${whole.padStart(3, "0")}${part}`;
  const at = whole.padStart(3, "0").length - 2;
  return Number(`${digits.slice(0, at)}.${digits.slice(at)}`);
}

type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

function yaml(value: Value, depth: number): string {
  const indent = "  ".repeat(depth);
  if (typeof value !== "object") return `${indent}${JSON.stringify(value)}\n`;
  if (isList(value)) return value.map((item) => `${indent}-\n${yaml(item, depth + 1)}`).join("");
  return Object.entries(value)
    .map(([key, item]) =>
      typeof item === "object" ? `${indent}${key}:\n${yaml(item, depth + 1)}` : `${indent}${key}: ${JSON.stringify(item)}\n`,
    )
    .join("");
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
