/** What a probe's phases took, in the order in which they happen. */
import type { Spoken } from "../words/use-words.ts";

const names = ["resolve", "connect", "tls", "firstByte", "transfer", "total"] as const;

/** `name 1 ms, connection 3 ms …`; phases in milliseconds, those that did not happen left out. */
export function phasesText(phases: Readonly<Record<string, number>>, { t, f }: Spoken): string {
  return names
    .flatMap((name) => (phases[name] === undefined ? [] : [`${t(`shared.phases.${name}`)} ${f.count(phases[name])}\u00a0ms`]))
    .join(", ");
}
