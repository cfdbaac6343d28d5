/** The first pass over a YAML text: what costs too much or is not read here is refused before any tree is built. */
import { CST, Lexer, Parser } from "yaml";
import { bad, good, type Result } from "../../core/result.ts";
import type { PlaceOf } from "./places.ts";
import { refusedMark, tooDeep, tooLarge, type YamlError } from "./yaml-error.ts";

/** Marks, words and spaces of one text: an agreement has some thousands, and each costs the reader microseconds. */
const mostLexemes = 40_000;

/** The document and the scalar that is being read are on the reader's stack too. */
const stackBeside = 2;

/** The tokens of a text, or the first limit that it passes, or every mark that is not read here. */
export function tokensOf(text: string, depth: number, placeOf: PlaceOf): Result<CST.Token[], YamlError> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const refused: YamlError[] = [];
  let [count, inScalar] = [0, false];
  for (const lexeme of new Lexer().lex(text)) {
    const mark = inScalar ? undefined : refusedMarks.get(CST.tokenType(lexeme) ?? "");
    if (mark !== undefined) refused.push(refusedMark(mark, placeOf(parser.offset)));
    inScalar = lexeme === CST.SCALAR;
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > depth + stackBeside) return bad([tooDeep(placeOf(tooDeepAt(parser, depth)), depth)]);
    if (++count > mostLexemes) return bad([tooLarge(lexemesExpected)]);
  }
  for (const token of parser.end()) tokens.push(token);
  return refused.length === 0 ? good(tokens) : bad(refused);
}

/** Below the first level stands the document. */
function tooDeepAt(parser: Parser, depth: number): number {
  const level = parser.stack[depth + 1];
  return level !== undefined && "offset" in level ? level.offset : parser.offset;
}

const lexemesExpected = {
  en: `at most ${mostLexemes} words, marks and spaces`,
  fr: `au plus ${mostLexemes} mots, marques et espaces`,
};

const refusedMarks: ReadonlyMap<string, "alias" | "tag" | "directive"> = new Map([
  ["alias", "alias"],
  ["anchor", "alias"],
  ["tag", "tag"],
  ["directive-line", "directive"],
]);
