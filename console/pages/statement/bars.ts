/** Two bars on one scale: where the measured seconds went, and which of them can be claimed. */
import type { Statement } from "../../../api/types.ts";
import { lengthOf } from "../../../api/writing/month-figures.ts";

export type Piece = {
  readonly key: string;
  readonly shape: "counted" | "ineligible" | "excluded" | "contested" | "disputed";
  readonly from: number;
  readonly ms: number;
  /** In per cent of the scale. */
  readonly left: number;
  readonly width: number;
};

export type Bars = {
  readonly measured: readonly Piece[];
  readonly claimable: readonly Piece[];
  /** Where the budget ends, in per cent of the scale. */
  readonly budget: number;
};

/** The scale ends a twentieth beyond the longer of the bars and the budget. */
export function barsOf({ intervals, figures }: Pick<Statement, "intervals" | "figures">): Bars {
  const order = { down: 0, disputed: 1, excluded: 2, unknown: 3, ineligible: 4 };
  const taken = intervals
    .filter(({ kind }) => kind === "down" || kind === "disputed" || kind === "excluded")
    .sort((a, b) => order[a.kind] - order[b.kind] || a.from - b.from);
  const total = taken.reduce((sum, one) => sum + lengthOf(one, figures), 0);
  const scale = Math.max(total, figures.allowed, 1) * 1.05;
  let at = 0;
  const measured = taken.map((one): Piece & { readonly claimed: boolean } => {
    const ms = lengthOf(one, figures);
    const left = (at / scale) * 100;
    at += ms;
    const shape = one.kind === "down" ? "counted" : one.kind === "disputed" ? (one.cause ? "contested" : "disputed") : "excluded";
    return {
      key: `${one.kind} ${one.from}`,
      shape,
      from: one.from,
      ms,
      left,
      width: (ms / scale) * 100,
      claimed: one.claimable !== false,
    };
  });
  return {
    measured,
    claimable: measured.map((piece) => (piece.shape === "counted" && !piece.claimed ? { ...piece, shape: "ineligible" } : piece)),
    budget: (figures.allowed / scale) * 100,
  };
}
