/** What somebody who types a few letters means: entries that have all of them, those first that begin so. */

export type Searched = {
  /** As it is shown. */
  readonly title: string;
  /** What else it is known by: an id, a month. */
  readonly also?: string;
};

/** Letters without case and accents; everything else is a space. */
export function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The entries that have every word typed, the nearest first, else in their order; all where nothing is typed. */
export function found<Entry extends Searched>(entries: readonly Entry[], typed: string): Entry[] {
  const words = plainLetters(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [...entries];
  return entries
    .flatMap((entry) => {
      const far = distance(entry, words);
      return far === undefined ? [] : [{ entry, far }];
    })
    .toSorted((one, other) => one.far - other.far)
    .map(({ entry }) => entry);
}

/** 0 where the title begins with what was typed; one more for each word that only stands at a word's beginning, three inside one. */
function distance({ title, also = "" }: Searched, words: readonly string[]): number | undefined {
  const [text, whole] = [plainLetters(title), plainLetters(`${title} ${also}`)];
  if (!words.every((word) => whole.includes(word))) return undefined;
  if (text.startsWith(words.join(" "))) return 0;
  return words.reduce((sum, word) => sum + (` ${whole}`.includes(` ${word}`) ? 1 : 3), 0);
}
