/** The valid word that somebody who mistyped one probably meant. */

const longest = 64;

/**
 * The candidate at the least distance, if that is at most a third of its length, rounded up.
 *
 * @param typed words of more than 64 code units are near nothing: the cost stays bounded whatever is typed
 */
export function nearestWord(typed: string, candidates: Iterable<string>): string | undefined {
  if (typed.length > longest) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const away = distance(typed.toLowerCase(), candidate.toLowerCase());
    if (away < least && away <= Math.ceil(candidate.length / 3)) [best, least] = [candidate, away];
  }
  return best;
}

/** Letters to add, drop or change to make one word of the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let line = 0; line < from.length; line++) {
    const next = [line + 1];
    for (let column = 0; column < to.length; column++) {
      const changed = (row[column] ?? 0) + (from[line] === to[column] ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
