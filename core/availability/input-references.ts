/** Whether what records name is there: components, vantages, causes, and the records that `of` names. Rules, section 1. */
import type { PlatformRecord, StatedRecord } from "../watching/record.ts";
import { type InputError, type InputFault, ofLater, ofUnfit, ofUnknown, unknownName } from "./input-fault.ts";

/** A record that was read, and its line. */
export type Placed<Kept> = { readonly record: Kept; readonly line: number };

/** The kinds that an `of` of each kind may name. Rules, section 1. */
const fitting: Readonly<Partial<Record<StatedRecord["kind"], readonly StatedRecord["kind"][]>>> = {
  restoration: ["notification"],
  contest: ["notification", "exclusion"],
  retraction: ["notification", "restoration", "contest", "exclusion", "zones", "void", "ruling"],
};

/**
 * The records whose `of` names nothing, something unfit, or something later.
 *
 * @param faulty ids of records that are wrong themselves: they are there, but no more is known of them
 */
export function wrongReferences(stated: ReadonlyMap<string, Placed<StatedRecord>>, faulty: ReadonlySet<string>): InputError[] {
  return [...stated.values()].flatMap(({ record, line }) => {
    if (!("of" in record) || record.of === undefined || faulty.has(record.of)) return [];
    const named = stated.get(record.of)?.record;
    const fault = referenceFault(record, record.of, named);
    return fault === undefined ? [] : [{ line, ...fault }];
  });
}

function referenceFault(record: StatedRecord, of: string, named: StatedRecord | undefined): InputFault | undefined {
  if (named === undefined) return ofUnknown(of);
  if (!fitting[record.kind]?.includes(named.kind)) return ofUnfit(record.kind, of, named.kind);
  return named.at > record.at ? ofLater(of) : undefined;
}

/** The names in stated records that neither the platform nor the agreement has. */
export function wrongNames(
  stated: Iterable<Placed<StatedRecord>>,
  platform: PlatformRecord,
  causes: readonly string[],
): InputError[] {
  const components = platform.components.map(({ name }) => name);
  const vantages = platform.vantages.map(({ name }) => name);
  return [...stated].flatMap(({ record, line }) => {
    const named = "components" in record ? (record.components ?? []) : "component" in record ? [record.component] : [];
    const seen = "vantage" in record && record.vantage !== undefined ? [record.vantage] : [];
    const cause = "cause" in record ? [record.cause] : [];
    return [
      ...unknown("unknown-component", named, components),
      ...unknown("unknown-vantage", seen, vantages),
      ...unknown("unknown-cause", cause, causes),
    ].map((fault) => ({ line, ...fault }));
  });
}

/** A fault for each name that is not known. */
export function unknown(
  code: Parameters<typeof unknownName>[0],
  names: readonly string[],
  known: readonly string[],
): InputFault[] {
  return names.filter((name) => !known.includes(name)).map((name) => unknownName(code, name, known));
}
