/** Platforms that nobody runs: months of what was observed of them, and their books in memory. */
import { monthOf } from "../../api/zone.ts";
import type { Inputs } from "../../core/availability/inputs.ts";
import { nothingSaid } from "../../server/watch/consequences.ts";
import { PlatformBooks } from "../../server/watch/platform-books.ts";
import { firstTerms } from "../../test/first-terms.ts";
import { type Draw, drawer } from "../../test/ledger/numbers.ts";

export const month = monthOf("2026-06", firstTerms.zone);
const components = ["api", "console", "router"];
const vantage = "local";

/** A month of three components asked every quarter of an hour, of which each fails now and then for some beats. */
export function simulatedMonth(platform: number, beatMs = 900_000, until = month.to): Inputs {
  const whole = drawer(platform + 1);
  const beats = [{ intervalMs: beatMs, staleAfterMs: 3 * beatMs, failures: 2, of: 3, successes: 2 }];
  const { from } = month;
  return {
    platform: {
      kind: "platform",
      platform: `p${platform}`,
      components: components.map((name) => ({ name, beats })),
      vantages: [{ name: vantage }],
    },
    observations: components.map((component) => ({ component, vantage, ...observed(whole, from, until, beatMs) })),
    stated: [{ kind: "zones", id: "Z-1", at: from, zones: 3 }],
  };
}

function observed(whole: Draw, from: number, to: number, beatMs: number) {
  const at = Float64Array.from({ length: Math.floor((to - from) / beatMs) }, (_, beat) => from + beat * beatMs + whole(900));
  const ok = new Uint8Array(at.length).fill(1);
  for (let outage = 0; outage < 4; outage++) {
    const first = whole(at.length);
    ok.fill(0, first, Math.min(at.length, first + 1 + whole(12)));
  }
  return { at, ok };
}

/** Open in memory with a day of observations of each component. */
export function simulatedBooks(platform: number): PlatformBooks {
  const { platform: record, observations, stated } = simulatedMonth(platform, 1_800_000, month.from + 86_400_000);
  const id = record.platform;
  return new PlatformBooks({
    described: { id, title: id, demonstration: false, region: null, titles: {} },
    record,
    terms: firstTerms,
    termsOn: () => firstTerms,
    observations,
    stated: stated.map((one, seq) => ({ record: one, seq })),
    said: nothingSaid,
    vantages: [{ name: vantage, title: "Here", party: "provider", kind: "probe", missedBeats: 0 }],
  });
}
