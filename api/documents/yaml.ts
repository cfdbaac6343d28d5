/** YAML from outside, parsed once and within limits: the tree of one document with the place of each node. YAML 1.2.2. */
import { Composer, type CST, isMap, isScalar, isSeq, type ParsedNode, Scalar, type YAMLMap } from "yaml";
import type { MapEntry, Place, PositionedNode, ScalarNode } from "../../core/documents/positioned-node.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { type PlaceOf, placesIn } from "./places.ts";
import { decodedText } from "./utf8-text.ts";
import {
  duplicateKey,
  notText,
  severalDocuments,
  syntaxError,
  tooDeep,
  tooLarge,
  unfitKey,
  type YamlError,
} from "./yaml-error.ts";
import { tokensOf } from "./yaml-tokens.ts";

/** Bytes of UTF-8. */
export const mostBytes = 1_048_576;
/** Lists and maps inside one another. */
const deepest = 32;

/**
 * The tree of a YAML document: one document; no alias, tag or directive; no key twice; keys that are words.
 *
 * Errors: all that is wrong with it, in its order, each with line and column (from 1, in UTF-16 code units); one of the limits alone
 * (1 MiB, 32 levels, 40,000 lexemes) where it is passed.
 *
 * @param source bytes of UTF-8, or the text itself
 */
export function yamlNodes(source: Uint8Array | string): Result<PositionedNode, YamlError> {
  const documents = documentsIn(source, ([, second]) => (second === undefined ? [] : [severalDocuments(second)]));
  return documents.ok ? good(documents.value[0] ?? nothing({ line: 1, column: 1 })) : documents;
}

/** The trees of a text of several documents, `---` between them; what is nothing but remarks is none. Errors and limits as for one. */
export function yamlDocuments(source: Uint8Array | string): Result<PositionedNode[], YamlError> {
  const documents = documentsIn(source, () => []);
  return documents.ok
    ? good(documents.value.filter((node) => node.kind !== "scalar" || node.text !== "" || node.quoted))
    : documents;
}

/** What else is wrong with documents that begin at these places. */
type Also = (begins: readonly Place[]) => YamlError[];

function documentsIn(source: Uint8Array | string, also: Also): Result<PositionedNode[], YamlError> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  if (bytes.length > mostBytes) return bad([tooLarge({ en: `at most ${mostBytes} bytes`, fr: `au plus ${mostBytes} octets` })]);
  const text = decodedText(bytes);
  if (!text.ok) return bad(text.errors.map(notText));
  const placeOf = placesIn(text.value);
  const tokens = tokensOf(text.value, deepest, placeOf);
  return tokens.ok ? documentsOf(tokens.value, text.value.length, placeOf, also) : tokens;
}

type Walk = { readonly placeOf: PlaceOf; readonly report: (error: YamlError) => void };

function documentsOf(
  tokens: readonly CST.Token[],
  length: number,
  placeOf: PlaceOf,
  also: Also,
): Result<PositionedNode[], YamlError> {
  const errors: YamlError[] = [];
  const walk: Walk = { placeOf, report: (error) => errors.push(error) };
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, prettyErrors: false, logLevel: "silent" });
  const documents = [...composer.compose(tokens, true, length)];
  for (const error of also(documents.map(({ range }) => placeOf(range[0])))) walk.report(error);
  const roots = documents.map(({ contents, errors: wrong, range }) => {
    for (const { code, pos } of wrong) walk.report(syntaxError(code, placeOf(pos[0])));
    return nodeOf(contents ?? null, placeOf(range[0]), 1, walk);
  });
  if (errors.length === 0) return good(roots);
  return bad(errors.sort((one, other) => one.at.line - other.at.line || one.at.column - other.at.column));
}

function nodeOf(node: ParsedNode | null, nowhere: Place, depth: number, walk: Walk): PositionedNode {
  if (node === null) return nothing(nowhere);
  const at = walk.placeOf(node.range[0]);
  if (isScalar(node)) return scalarOf(node, at);
  if (depth > deepest) {
    walk.report(tooDeep(at, deepest));
    return nothing(at);
  }
  if (isMap(node)) return { kind: "map", at, entries: entriesOf(node, at, depth, walk) };
  if (isSeq(node)) return { kind: "list", at, items: node.items.map((item) => nodeOf(item, at, depth + 1, walk)) };
  return nothing(at);
}

function entriesOf(map: YAMLMap.Parsed, mapAt: Place, depth: number, walk: Walk): MapEntry[] {
  const places = new Map<string, Place>();
  return map.items.flatMap(({ key, value }) => {
    const at = key === null ? mapAt : walk.placeOf(key.range[0]);
    if (key !== null && !isScalar(key)) walk.report(unfitKey(at));
    if (!isScalar(key)) return [];
    const word = scalarOf(key, at).text;
    const before = places.get(word);
    if (before !== undefined) walk.report(duplicateKey(word, at, before));
    places.set(word, before ?? at);
    return [{ key: word, at, value: nodeOf(value, at, depth + 1, walk) }];
  });
}

/** Without quotes the source counts, letter for letter: numbers are read from their digits. */
function scalarOf(scalar: Scalar.Parsed, at: Place): ScalarNode {
  const quoted = scalar.type !== Scalar.PLAIN && scalar.type !== undefined;
  return { kind: "scalar", at, text: String(scalar.value ?? ""), quoted };
}

function nothing(at: Place): ScalarNode {
  return { kind: "scalar", at, text: "", quoted: false };
}
