/** Which of the records about a platform have to do with one outage. Rules, sections 1, 4 and 5. */
import type { Instant } from "../../../core/time/instant.ts";
import { spanOf } from "../outage-summary.ts";
import type { OutageParts, SaidRecord } from "./parts.ts";

type About = { readonly from: Instant; readonly to: Instant; readonly components: readonly string[] };

/** Those that speak of its time and its components, and those that name one of them; oldest first. */
export function recordsOf(parts: OutageParts): SaidRecord[] {
  const { said, books, facts, stated } = parts;
  const span = spanOf(said, books.account);
  const from = Math.min(span.from, ...facts.flatMap((fact) => fact.from ?? []));
  const about = { from, to: span.to, components: said.components };
  const direct = stated.filter(({ record }) => speaksOf(record, about));
  const ids = new Set(direct.map(({ record }) => record.id));
  const naming = stated.filter(({ record }) => names(record, ids));
  const named = new Set(naming.map(({ record }) => record.id));
  return stated.filter(({ record }) => ids.has(record.id) || named.has(record.id) || names(record, named));
}

function speaksOf(record: SaidRecord["record"], about: About): boolean {
  switch (record.kind) {
    case "notification":
      return record.at >= about.from && record.at < about.to && covers(record.components, about);
    case "restoration":
      return record.of === undefined && record.at >= about.from && record.at <= about.to && covers(record.components, about);
    case "exclusion":
      return record.from < about.to && (record.to ?? about.to) > about.from && covers(record.components, about);
    case "void":
      return record.from < about.to && record.to > about.from && about.components.includes(record.component);
    case "ruling":
      return record.from < about.to && record.to > about.from;
    default:
      return false;
  }
}

function names(record: SaidRecord["record"], ids: ReadonlySet<string>): boolean {
  return "of" in record && record.of !== undefined && ids.has(record.of);
}

function covers(components: readonly string[] | undefined, about: About): boolean {
  return components === undefined || components.some((name) => about.components.includes(name));
}
