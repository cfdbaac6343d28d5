/** The rows of those who saw: the client's words as points, each component's answers as a rail and its failures as crosses. */
import type { Outage, OutageStep } from "../../../api/types.ts";
import { useWords } from "../../words/use-words.ts";
import { isIn, type Label, placedLabels, plot, type Range, spaced, xOf } from "./diagram.ts";

type ClientProps = { readonly name: string; readonly y: number; readonly steps: readonly OutageStep[]; readonly range: Range };

export function ClientRow({ name, y, steps, range }: ClientProps) {
  const { t, f } = useWords();
  const labels = steps.map(({ kind, at }): Label => {
    const back = kind === "restored-by-user";
    const text = `${f.time(at)} ${t(back ? "outage.diagram.back" : "outage.diagram.notified")}`;
    return { text, x: xOf(at, range), wants: back ? "before" : "after" };
  });
  return (
    <g>
      <RowName y={y} name={name} note={t("outage.diagram.client")} />
      <line className="g-diagram__grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
      {steps.map((step) => (
        <circle key={`${step.kind} ${step.at}`} className="g-diagram__point" cx={xOf(step.at, range)} cy={y} r={5} />
      ))}
      {placedLabels(labels).map(({ text, x, dy, anchor }) => (
        <text key={`${x} ${text}`} className="g-diagram__bold" x={x} y={y + dy} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  );
}

type Seen = Outage["seen"][number];

export function ComponentRow({ seen, y, range }: { seen: Seen; y: number; range: Range }) {
  const { t, f } = useWords();
  const last = seen.segments.filter(({ state }) => state === "down").at(-1);
  const answersAgain = last && seen.segments.some(({ from, state }) => from === last.to && state === "up");
  return (
    <g>
      <RowName y={y} name={seen.title} note={t("outage.diagram.supervision")} />
      {seen.segments
        .filter((one) => isIn(one, range))
        .map(({ from, to, state }) => (
          <line
            key={from}
            className={`g-diagram__rail g-diagram__rail--${state}`}
            x1={xOf(from, range)}
            x2={xOf(to, range)}
            y1={y}
            y2={y}
          />
        ))}
      {spaced(seen.marks, range).map((at) => (
        <path key={at} className="g-diagram__cross" d={`M${xOf(at, range) - 4} ${y - 4}l8 8m0-8l-8 8`} />
      ))}
      {last && answersAgain && (
        <text className="g-diagram__small" x={xOf(last.to, range)} y={y - 10} textAnchor={anchorAt(xOf(last.to, range))}>
          {f.time(last.to)} {t("outage.diagram.answers")}
        </text>
      )}
    </g>
  );
}

/** Words stand inside the drawing. */
export function anchorAt(x: number): "start" | "middle" | "end" {
  if (x > plot.right - 120) return "end";
  return x < plot.left + 120 ? "start" : "middle";
}

export function RowName({ y, name, note }: { y: number; name: string; note: string }) {
  return (
    <>
      <text className="g-diagram__bold" x={0} y={y - 3}>
        {name.length > 20 ? `${name.slice(0, 19)}…` : name}
      </text>
      <text className="g-diagram__small" x={0} y={y + 12}>
        {note}
      </text>
    </>
  );
}
