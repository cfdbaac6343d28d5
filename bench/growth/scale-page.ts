/** What docs/scale.md shows of the curves: a table each, and the exponents that fit it. */
import type { Point } from "../line.ts";
import { exponentOf } from "../line.ts";
import type { Curve, CurvePoint, KeptCurve, Measure } from "./curve.ts";

export type AllCurves = Readonly<Record<string, KeptCurve>>;

export const curveMarks = { begin: "<!-- written by npm run bench growth -->", end: "<!-- up to here -->" };

/** The page with what is known now; throws RangeError where it lacks the marks. */
export function scalePageWith(page: string, curves: readonly Curve[], kept: AllCurves): string {
  const [from, to] = [page.indexOf(curveMarks.begin), page.indexOf(curveMarks.end)];
  if (from < 0 || to < from) throw new RangeError("docs/scale.md lacks the marks between which the curves are written");
  const sections = curves.flatMap((curve) => {
    const known = kept[curve.name];
    return known === undefined ? [] : [curveSection(curve, known)];
  });
  return `${page.slice(0, from)}${curveMarks.begin}\n\n${sections.join("\n\n")}\n\n${page.slice(to)}`;
}

function curveSection(curve: Curve, { points, text, day, machine, seconds }: KeptCurve): string {
  const head = [curve.of, ...curve.measures.map(({ what, unit }) => (unit === "" ? what : `${what} (${unit})`))];
  const lines = points.map(({ size, values }) => [whole(size), ...curve.measures.map((_, place) => shown(values[place]))]);
  const fits = curve.measures.map((measure, place) => fitSaid(measure, points, place));
  const table = [head, ["--:", ...curve.measures.map(() => "--:")], ...lines, ["**exponent (R²)**", ...fits]];
  const rows = table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const where = `Measured on ${day}: ${machine}. In ${Math.ceil(seconds / 60)} min: \`npm run bench growth ${curve.name}\`.`;
  return `### ${curve.title}\n\n${rows}\n\n${text.trim()}\n\n${where}`;
}

/** Over all sizes; beside it over the last step, where a curve that bends shows it first. */
export function fitSaid({ fitted }: Measure, points: readonly CurvePoint[], place: number): string {
  const known = points.flatMap(({ size, values }): Point[] => {
    const value = values[place];
    return value === undefined || !(value > 0) ? [] : [[size, value]];
  });
  if (fitted === false || known.length < 2) return "–";
  const { slope, explained } = exponentOf(known);
  const last = exponentOf(known.slice(-2)).slope;
  return `${slope.toFixed(2)} (${explained.toFixed(2)}), last step ${last.toFixed(2)}`;
}

function shown(value: number | undefined): string {
  if (value === undefined) return "–";
  if (value !== 0 && Math.abs(value) < 100) return String(Number(value.toPrecision(3)));
  return whole(value);
}

function whole(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 0 });
}
