/** Where the words of the glossary stand in a text. */

/** A stretch of text; with the word of the glossary that it is, where it is one. */
export type Stretch<Word> = { readonly text: string; readonly word?: Word };

/** A hyphen joins: `service` in `denial-of-service` is not the word. */
const letter = /[\p{L}\p{N}-]/u;

/** The text cut at the words defined, each at its first place only; the longest word wins. A plural in s or x is the word too. */
export function termsIn<Word extends { readonly id: string }>(
  text: string,
  words: readonly Word[],
  termOf: (word: Word) => string,
): Stretch<Word>[] {
  const longest = [...words].sort((one, other) => termOf(other).length - termOf(one).length);
  const found = new Map<number, { readonly to: number; readonly word: Word }>();
  const taken: [from: number, to: number][] = [];
  for (const word of longest) {
    const place = firstPlace(text, termOf(word), taken);
    if (place === undefined) continue;
    found.set(place[0], { to: place[1], word });
    taken.push(place);
  }
  return cut(text, found);
}

function firstPlace(text: string, term: string, taken: readonly [number, number][]): [number, number] | undefined {
  const [whole, wanted] = [text.toLowerCase(), term.toLowerCase()];
  for (let from = whole.indexOf(wanted); from >= 0; from = whole.indexOf(wanted, from + 1)) {
    const plural = /[sx]/.test(whole[from + wanted.length] ?? "") ? 1 : 0;
    const to = from + wanted.length + plural;
    const alone = !letter.test(whole[from - 1] ?? " ") && !letter.test(whole[to] ?? " ");
    if (alone && taken.every(([start, end]) => to <= start || from >= end)) return [from, to];
  }
  return undefined;
}

function cut<Word>(text: string, found: ReadonlyMap<number, { readonly to: number; readonly word: Word }>): Stretch<Word>[] {
  const stretches: Stretch<Word>[] = [];
  let at = 0;
  for (const [from, { to, word }] of [...found].sort(([one], [other]) => one - other)) {
    if (from > at) stretches.push({ text: text.slice(at, from) });
    stretches.push({ text: text.slice(from, to), word });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at) });
  return stretches;
}
