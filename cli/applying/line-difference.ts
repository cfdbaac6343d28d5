/** Two texts line by line, as programmers read it: what goes, what comes, and three lines around. */

type Line = { readonly mark: " " | "-" | "+"; readonly text: string };

const around = 3;

/** Lines that differ, with a few of those around; between places that are apart, a line of dots. Empty where the texts are one. */
export function lineDifference(before: readonly string[], after: readonly string[]): string[] {
  const lines = compared(before, after);
  const near = lines.map((_, place) =>
    lines.slice(Math.max(0, place - around), place + around + 1).some(({ mark }) => mark !== " "),
  );
  return lines.flatMap(({ mark, text }, place) => {
    if (near[place]) return [`${mark} ${text}`.trimEnd()];
    return near[place - 1] && near.slice(place).some(Boolean) ? ["  …"] : [];
  });
}

/** By a longest common subsequence, what begins and ends alike set aside first. */
function compared(before: readonly string[], after: readonly string[]): Line[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const same = (text: string): Line => ({ mark: " ", text });
  const middle = aligned(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [...before.slice(0, head).map(same), ...middle, ...before.slice(before.length - tail).map(same)];
}

function aligned(before: readonly string[], after: readonly string[]): Line[] {
  const rest = lengths(before, after);
  const lines: Line[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [was, is] = [before[one], after[other]];
    if (was !== undefined && was === is) {
      lines.push({ mark: " ", text: was });
      one += 1;
      other += 1;
    } else if (was !== undefined && (is === undefined || at(rest, one + 1, other) >= at(rest, one, other + 1))) {
      lines.push({ mark: "-", text: was });
      one += 1;
    } else if (is !== undefined) {
      lines.push({ mark: "+", text: is });
      other += 1;
    }
  }
  return lines;
}

/** How long a common subsequence the rests of both may have, from each pair of places on. */
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const rows: number[][] = [after.map(() => 0).concat(0)];
  for (const was of before.toReversed()) {
    const below = rows.at(-1) ?? [];
    const row = [0];
    for (let place = after.length - 1; place >= 0; place -= 1)
      row.unshift(after[place] === was ? 1 + (below[place + 1] ?? 0) : Math.max(below[place] ?? 0, row[0] ?? 0));
    rows.push(row);
  }
  return rows.toReversed();
}

function at(rows: readonly (readonly number[])[], one: number, other: number): number {
  return rows[one]?.[other] ?? 0;
}
