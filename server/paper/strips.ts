/** The two drawings of the first page, from the same data as the tables: the month end to end, and the budget with what was spent. */
import type { Statement } from "../../api/types.ts";
import { lengthOf } from "../../api/writing/month-figures.ts";
import type { Piece, Strip, StripKind } from "./sheet.ts";
import type { Writing } from "./writing.ts";

const drawn = ["down", "disputed", "excluded", "unknown"] as const;
const leastWidth = 0.0015;

/** Up, down, excluded, disputed, unknown: on one line; what is too short to be seen is drawn as wide as can be. */
export function monthStrip({ figures, intervals }: Statement, { w, f }: Writing): Strip {
  const { period, at } = figures;
  const place = (instant: number) => Math.min(1, Math.max(0, (instant - period.from) / period.length));
  const gone = place(at);
  const order: readonly StripKind[] = ["up", "ineligible", "unknown", "excluded", "disputed", "down"];
  const found = intervals.map((one): Piece => {
    const from = place(one.from);
    return { from, width: Math.max(leastWidth, place(one.to ?? at) - from), kind: one.kind };
  });
  const pieces: Piece[] = [
    { from: 0, width: gone, kind: "up" },
    ...found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  ];
  const kinds = new Set(pieces.map(({ kind }) => kind));
  const said = drawn.flatMap((kind) => {
    const ms = intervals.filter((one) => one.kind === kind).reduce((sum, one) => sum + lengthOf(one, figures), 0);
    return ms === 0 ? [] : [`${w.kinds[kind]} ${f.seconds(ms)}\u00a0s`];
  });
  const days = Math.round(period.length / 86_400_000);
  return {
    ...{ kind: "strip", height: 22, pieces, line: null },
    alt: w.stripAlt(f.monthAndYear(figures.month), said.length === 0 ? w.stripNothing : `${said.join(", ")}.`),
    ticks: Array.from({ length: 6 }, (_, sixth) => f.day(period.from + Math.floor((sixth * days) / 6) * 86_400_000 + 43_200_000)),
    legend: order.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, title: w.kinds[kind] })),
  };
}

/** What was counted, beside what was excluded and is in dispute, on the scale of the larger of budget and sum. */
export function budgetStrip({ figures }: Statement, { w, f }: Writing): Strip {
  const { counted, disputed, excluded, allowed } = figures;
  const scale = Math.max(allowed * 1.15, counted + disputed + excluded, 1);
  const pieces: Piece[] = [];
  let from = 0;
  for (const [kind, ms] of [
    ["down", counted],
    ["disputed", disputed],
    ["excluded", excluded],
  ] as const) {
    if (ms === 0) continue;
    pieces.push({ from, width: Math.max(leastWidth, ms / scale), kind });
    from += ms / scale;
  }
  return {
    ...{ kind: "strip", height: 16, pieces, line: allowed / scale },
    alt: w.budgetAlt(f.seconds(counted), f.seconds(allowed)),
    ticks: [w.countedOf(f.seconds(counted), f.seconds(allowed))],
    legend: pieces.map(({ kind }) => ({ kind, title: w.kinds[kind] })),
  };
}
