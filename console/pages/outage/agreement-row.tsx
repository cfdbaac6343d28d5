/** The foot of the drawing: what the agreement makes of what was seen, with the guides of the instants that decide. */
import { useId } from "react";
import type { Outage, Segment } from "../../../api/types.ts";
import { now } from "../../data/clock.ts";
import { useWords } from "../../words/use-words.ts";
import { isIn, plot, type Range, type Rows, xOf } from "./diagram.ts";
import { anchorAt, RowName } from "./witness-rows.tsx";

/** Narrower than this, what counts is not written inside. */
const roomForWords = 150;

export function AgreementRow({ of, rows, range }: { of: Outage; rows: Rows; range: Range }) {
  const { t, f } = useWords();
  const hatch = useId();
  const y = rows.agreement;
  const end = of.to ?? Math.min(now(), range.to);
  const [from, to] = [xOf(of.from, range), xOf(end, range)];
  /** Too near each other for both words to stand under their instants. */
  const near = to - from < 200;
  const top = rows.client ?? (rows.components[0] ?? y) - 14;
  return (
    <g>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" fill="var(--g-down)" />
        </pattern>
      </defs>
      <RowName y={y} name={t("timeline.agreement")} note={t("timeline.whatCounts")} />
      <line className="g-diagram__guide" x1={from} x2={from} y1={top} y2={y + 20} />
      {of.to !== null && <line className="g-diagram__guide" x1={to} x2={to} y1={top} y2={y + 20} />}
      {railsOf(of, range).map(([x1, x2]) => (
        <line key={x1} className="g-diagram__rail g-diagram__rail--up" x1={x1} x2={x2} y1={y} y2={y} />
      ))}
      {of.segments
        .filter((one) => one.state !== "up" && isIn(one, range))
        .map((segment) => (
          <Stretch key={segment.from} segment={segment} y={y} range={range} hatch={`url(#${hatch})`} />
        ))}
      <text className="g-diagram__bold" x={from} y={y + 36} textAnchor={anchorAt(from) === "end" ? "end" : "start"}>
        {t("outage.diagram.start", { time: f.time(of.from) })}
      </text>
      {of.to !== null && (
        <text className="g-diagram__bold" x={near ? Math.max(to, from + 100) : to} y={y + 36} textAnchor={near ? "start" : "end"}>
          {t("outage.diagram.end", { time: f.beside(of.to, of.from) })}
        </text>
      )}
    </g>
  );
}

/** Where the agreement's lane was up: as it is told, else on both sides of the outage. */
function railsOf(of: Outage, range: Range): [number, number][] {
  const up = of.segments.filter(({ state }) => state === "up");
  if (up.length > 0) return up.filter((one) => isIn(one, range)).map((one) => [xOf(one.from, range), xOf(one.to, range)]);
  const before: [number, number] = [plot.left, xOf(of.from, range)];
  return of.to === null ? [before] : [before, [xOf(of.to, range), plot.right]];
}

type StretchProps = { readonly segment: Segment; readonly y: number; readonly range: Range; readonly hatch: string };

function Stretch({ segment: { from, to, state, cause }, y, range, hatch }: StretchProps) {
  const { t, f } = useWords();
  const x = xOf(from, range);
  const width = Math.max(2, xOf(to, range) - x);
  const box = { x, y: y - 14, width, height: 28 };
  const duration = f.duration(to - from);
  const hatched = state === "excluded" || (state === "disputed" && cause !== null);
  return (
    <g>
      <rect {...box} fill={state === "down" ? "var(--g-down)" : "var(--g-ground)"} />
      {hatched && <rect {...box} fill={hatch} stroke="var(--g-down)" strokeWidth="2" />}
      {state === "disputed" && cause === null && <rect {...box} y={y} height={14} fill="var(--g-down)" />}
      {state === "unknown" && <rect {...box} className="g-diagram__unknown" />}
      {state === "disputed" && <rect className="g-diagram__outline" x={x - 4} y={y - 18} width={width + 8} height={36} />}
      {state === "down" && width >= roomForWords && (
        <text className="g-diagram__inside" x={x + width / 2} y={y + 5} textAnchor="middle">
          {t("outage.diagram.counted", { duration })}
        </text>
      )}
      {(state === "disputed" || state === "excluded") && (
        <text className="g-diagram__small" x={x + width / 2} y={y - 24} textAnchor={anchorAt(x + width / 2)}>
          {t(state === "disputed" ? "timeline.disputed" : "timeline.excluded", { duration })}
        </text>
      )}
    </g>
  );
}
