/** A platform as it was connected, for whoever changes it: everything but the secrets. */
import type { z } from "zod";
import type { Description } from "../../../api/schemas/platform.ts";
import type { Instant } from "../../../core/time/instant.ts";
import { mapSecrets, set } from "../../secrets/secret-values.ts";
import { probeKinds } from "../../vantage/prepare-probe.ts";
import type { descriptionInForce } from "../platforms.ts";

type Described = NonNullable<Awaited<ReturnType<typeof descriptionInForce>>>;

/**
 * Components that belong now, each at the beat in force, and the vantages as they were recorded. A parameter that its kind does not
 * know is not shown: it may be a secret of old.
 */
export function shownDescription(
  { id, title, region, record, titles, probes }: Described,
  now: Instant,
): z.output<typeof Description> {
  const components = record.components.flatMap(({ name, to, beats }) => {
    const probe = probes.find(({ component }) => component === name);
    const beat = beats.findLast(({ from }) => (from ?? now) <= now);
    if (beat === undefined || (to ?? Number.POSITIVE_INFINITY) <= now) return [];
    const { from: _, ...rhythm } = beat;
    return [{ name, title: titles[name] ?? name, ...(probe && { probe: shownProbe(probe) }), beat: rhythm }];
  });
  const vantages = record.vantages.map(({ beats, ...vantage }) => ({ ...vantage, ...(beats && { beats: [...beats] }) }));
  return { id, title, region, components, vantages };
}

function shownProbe({ kind, parameters }: Described["probes"][number]) {
  const known = probeKinds.get(kind)?.parameters ?? {};
  const told = Object.fromEntries(Object.entries(parameters).filter(([name]) => Object.hasOwn(known, name)));
  return { kind, parameters: { ...mapSecrets(known, told, () => set) } };
}
