/** A small platform, and what its vantages see. */
import type { Instant } from "../../core/time/instant.ts";
import type { Beat, Component, ObservationRecord, PlatformRecord, Vantage } from "../../core/watching/record.ts";
import type { Draw } from "./draw.ts";
import type { Clock } from "./scenario-clock.ts";

export function platformOf(draw: Draw, clock: Clock): PlatformRecord {
  const components = ["api", "console", "registry"].slice(0, draw.pick([1, 1, 1, 2, 2, 3]));
  const vantages = ["paris", "lyon", "metz", "lille", "brest"].slice(0, draw.pick([1, 1, 1, 2, 2, 3, 3, 4, 5]));
  const usual = beatsOf(draw, clock);
  return {
    kind: "platform",
    platform: "demo",
    components: components.map((name) => ({
      name,
      ...membership(draw, clock),
      beats: draw.chance(70) ? usual : beatsOf(draw, clock),
    })),
    vantages: vantages.map((name) => ({
      name,
      ...membership(draw, clock),
      ...(draw.chance(20) ? { beats: beatsOf(draw, clock) } : {}),
    })),
  };
}

function membership(draw: Draw, { instant, notBefore }: Clock): { from?: Instant; to?: Instant } {
  if (draw.chance(85)) return {};
  const from = instant();
  return draw.pick([{ from }, { to: from }, { from, to: notBefore(from + 1) }]);
}

function beatsOf(draw: Draw, clock: Clock): Beat[] {
  const later = draw.chance(25) ? draw.times(draw.integer(1, 2), clock.instant) : [];
  return [beat(draw, clock), ...[...new Set(later)].map((from) => ({ from, ...beat(draw, clock) }))];
}

function beat(draw: Draw, { step }: Clock): Beat {
  const intervalMs = step * draw.pick([1, 1, 1, 2, 3]);
  const of = draw.pick([1, 2, 3, 3, 4]);
  return {
    intervalMs,
    staleAfterMs: intervalMs * draw.pick([1, 2, 3, 6, 30]) + draw.pick([0, 0, 1]),
    failures: draw.integer(1, of),
    of,
    successes: draw.pick([1, 2, 2, 3]),
  };
}

/** Each series follows its component's fortune with errors of its own: jittered, late, doubled, disagreeing, silent for a while. */
export function observationsOf(draw: Draw, clock: Clock, platform: PlatformRecord): ObservationRecord[] {
  const noise = draw.pick([0, 5, 20, 50]);
  return platform.components.flatMap((component) => {
    const fortune = fortuneOf(draw, clock.slots);
    return platform.vantages.flatMap((vantage) => seriesOf(draw, clock, { component, vantage, fortune, noise }));
  });
}

function fortuneOf(draw: Draw, slots: number): boolean[] {
  let well = draw.chance(60);
  return draw.times(slots + 1, () => {
    if (draw.chance(25)) well = !well;
    return well;
  });
}

type Fate = { component: Component; vantage: Vantage; fortune: readonly boolean[]; noise: number };

function seriesOf(draw: Draw, { start, slots, step }: Clock, { component, vantage, fortune, noise }: Fate): ObservationRecord[] {
  const every = (vantage.beats ?? component.beats)[0].intervalMs / step;
  const found: ObservationRecord[] = [];
  for (
    let slot = draw.integer(0, 4);
    slot <= slots && found.length < 16;
    slot += draw.chance(92) ? every : every * draw.integer(2, 7)
  ) {
    const at = start + slot * step + draw.pick([0, 0, 0, 1, -1]);
    const ok = fortune[slot] !== draw.chance(noise);
    const seen = { kind: "observation", component: component.name, vantage: vantage.name, at, ok } as const;
    found.push(seen);
    if (draw.chance(3)) found.push({ ...seen, ok: !ok });
    if (draw.chance(3)) found.push({ ...seen });
  }
  return found;
}
