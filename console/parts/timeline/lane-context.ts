/** What every lane of a chart is drawn by. */
import type { Period } from "./period.ts";

export type LaneContext = {
  readonly period: Period;
  readonly now: number;
  readonly width: number;
  readonly ineligibleAt: (at: number) => boolean;
  readonly addressOf: (outage: string | null, from: number, to: number) => string;
  /** Opens the lens on what is chosen; absent: choosing leads to the address. */
  readonly choose?: ((from: number, to: number) => void) | undefined;
};
