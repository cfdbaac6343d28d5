/** docs/performance.md: what stands between the two marks is written by the benches, the rest by hand. */
import { outcomeSaid, processorSaid, ratioSaid, spreadSaid, wantedSaid } from "./figure.ts";
import type { AllKept, Kept } from "./kept-figures.ts";
import type { Lane } from "./lane.ts";

export const marks = { begin: "<!-- written by npm run bench -->", end: "<!-- up to here -->" };

/**
 * The page with what is known now.
 *
 * @throws RangeError where the page lacks the marks
 */
export function pageWith(page: string, lanes: readonly Lane[], kept: AllKept): string {
  const [from, to] = [page.indexOf(marks.begin), page.indexOf(marks.end)];
  if (from < 0 || to < from) throw new RangeError("docs/performance.md lacks the marks between which the benches write");
  return `${page.slice(0, from)}${marks.begin}\n\n${written(lanes, kept)}\n\n${page.slice(to)}`;
}

function written(lanes: readonly Lane[], kept: AllKept): string {
  const known = lanes.flatMap((lane) => {
    const measured = kept[lane.name];
    return measured === undefined ? [] : [{ lane, measured }];
  });
  const rows = known.flatMap(({ lane, measured }) => rowsOf(lane, measured));
  const texts = known.flatMap(({ lane, measured }) => (measured.text === undefined ? [] : [section(lane, measured.text)]));
  return [`${head}\n${rows.join("\n")}`, ...machinesOf(known), ...texts].join("\n\n");
}

const head = `| lane | what | ours | opponent | ratio | processor | wanted | |
| --- | --- | --: | --: | --: | --: | --: | --- |`;

function rowsOf({ name }: Lane, { figures }: Kept): string[] {
  return figures.map((figure) => {
    const { what, unit, ours, opponent, theirs, ratio } = figure;
    const against = opponent === undefined ? "–" : `${opponent}${theirs ? `: ${spreadSaid(theirs, unit)}` : ""}`;
    const cells = [
      ...[`\`${name}\``, what, ours ? spreadSaid(ours, unit) : "–", against],
      ...[ratio ? ratioSaid(ratio) : "–", processorSaid(figure), wantedSaid(figure), outcomeSaid(figure)],
    ];
    return `| ${cells.join(" | ")} |`;
  });
}

/** Each machine and day once, with the lanes that were measured there and then. */
function machinesOf(known: readonly { readonly lane: Lane; readonly measured: Kept }[]): string[] {
  const places = Map.groupBy(known, ({ measured: { day, machine } }) => `Measured on ${day}: ${machine}`);
  return [...places].map(([place, lanes]) => {
    const seconds = lanes.reduce((sum, { measured }) => sum + measured.seconds, 0);
    return `${place}. In ${Math.ceil(seconds / 60)} min: ${lanes.map(({ lane }) => `\`${lane.name}\``).join(", ")}.`;
  });
}

function section({ name, title }: Lane, text: string): string {
  return `## ${name}: ${title}\n\n${text.trim()}`;
}
