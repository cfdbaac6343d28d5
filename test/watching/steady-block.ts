/** Blocks as a healthy prober makes them: a steady beat, a few milliseconds off it. */
import type { BlockContent, BlockHeader, Observed } from "../../core/watching/block-content.ts";
import { drawer } from "../ledger/numbers.ts";

export type Steady = {
  readonly components: readonly string[];
  readonly beatMs: number;
  readonly minutes: number;
  /** Most milliseconds off the beat, either way. */
  readonly jitterMs: number;
  readonly seed?: number;
};

export const fewComponents = ["api", "console", "ingress", "oauth", "registry"];

export function headerOf(components: readonly string[], beatMs: number): BlockHeader {
  const series = components.map((component) => ({ component, beatMs }));
  return {
    tenant: "acme",
    platform: "ocp01-prod",
    vantage: "paris-1",
    number: 4_317,
    previous: new Uint8Array(32).fill(7),
    series,
  };
}

/** Every series has its own phase in the beat; all probes succeed but those that `fails` names. */
export function steadyBlock(
  { components, beatMs, minutes, jitterMs, seed = 5 }: Steady,
  fails: (index: number) => boolean = () => false,
): BlockContent {
  const draw = drawer(seed);
  const from = 1_793_491_200_000;
  const to = from + minutes * 60_000;
  const observed = components.map((): Observed => {
    const phase = jitterMs + draw(beatMs - 2 * jitterMs);
    const count = Math.floor((to - from) / beatMs);
    const at = Float64Array.from(
      { length: count },
      (_, beat) => from + phase + beat * beatMs + draw(2 * jitterMs + 1) - jitterMs,
    );
    return { at, ok: Uint8Array.from({ length: count }, (_, index) => (fails(index) ? 0 : 1)) };
  });
  return { header: headerOf(components, beatMs), from, to, observed, details: new Uint8Array(32).fill(3) };
}
