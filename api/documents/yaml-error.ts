/** What can be wrong in a YAML text before its meaning is looked at: a closed set, in both languages. */
import type { ErrorCode } from "yaml";
import type { Place } from "../../core/documents/positioned-node.ts";
import { cited } from "../../core/words/cited.ts";
import type { Words } from "../../core/words/language.ts";

export type YamlErrorCode =
  | "too-large"
  | "too-deep"
  | "not-text"
  | "syntax"
  | "alias"
  | "tag"
  | "directive"
  | "several-documents"
  | "duplicate-key"
  | "unfit-key";

export type YamlError = { readonly code: YamlErrorCode; readonly at: Place; readonly message: Words; readonly expected: Words };

const start: Place = { line: 1, column: 1 };

/** The text passes a limit of size; the whole file is the place. */
export function tooLarge(expected: Words): YamlError {
  return { code: "too-large", at: start, message: { en: "the file is too large", fr: "le fichier est trop grand" }, expected };
}

/** More levels than are read. */
export function tooDeep(at: Place, depth: number): YamlError {
  const expected = { en: `at most ${depth} levels`, fr: `au plus ${depth} niveaux` };
  return { code: "too-deep", at, message: { en: "nested too deeply", fr: "imbriqué trop profondément" }, expected };
}

/** Bytes that are no UTF-8, or a control character. */
export function notText(at: Place): YamlError {
  const message = { en: "a character that is no text", fr: "un caractère qui n’est pas du texte" };
  return { code: "not-text", at, message, expected: { en: "text in UTF-8", fr: "du texte en UTF-8" } };
}

/** Anchors and aliases (`&a`, `*a`), tags (`!a`), directives (`%a`): a document of ours says things once and in the open. */
export function refusedMark(code: "alias" | "tag" | "directive", at: Place): YamlError {
  return { code, at, message: marks[code], expected: { en: "the value itself", fr: "la valeur elle-même" } };
}

const marks: Readonly<Record<"alias" | "tag" | "directive", Words>> = {
  alias: { en: "anchors and aliases are not read here", fr: "les ancres et les alias ne sont pas lus ici" },
  tag: { en: "tags are not read here", fr: "les étiquettes de type ne sont pas lues ici" },
  directive: { en: "directives are not read here", fr: "les directives ne sont pas lues ici" },
};

/** A second document in the text. */
export function severalDocuments(at: Place): YamlError {
  const message = { en: "a second document begins", fr: "un second document commence" };
  return { code: "several-documents", at, message, expected: { en: "one document", fr: "un seul document" } };
}

/** A key that its map has already; two readers could keep different values. */
export function duplicateKey(key: string, at: Place, before: Place): YamlError {
  const { en, fr } = cited(key);
  const message = {
    en: `the key ${en} is already at line ${before.line}`,
    fr: `la clé ${fr} est déjà à la ligne ${before.line}`,
  };
  return { code: "duplicate-key", at, message, expected: { en: "each key once", fr: "chaque clé une fois" } };
}

/** A key that is no word. */
export function unfitKey(at: Place): YamlError {
  const message = { en: "a list or a map as a key", fr: "une liste ou une table comme clé" };
  return { code: "unfit-key", at, message, expected: { en: "a word as a key", fr: "un mot comme clé" } };
}

/** What the YAML reader found wrong, in our words: its own are English only. */
export function syntaxError(code: ErrorCode, at: Place): YamlError {
  return { code: "syntax", at, ...(syntax[code] ?? otherwise) };
}

type Said = { readonly message: Words; readonly expected: Words };

function said(enMessage: string, frMessage: string, enExpected: string, frExpected: string): Said {
  return { message: { en: enMessage, fr: frMessage }, expected: { en: enExpected, fr: frExpected } };
}

const otherwise = said(
  "this is no YAML",
  "ceci n’est pas du YAML",
  "a key, a value or a list",
  "une clé, une valeur ou une liste",
);
const badIndent = said(
  "the indentation is wrong",
  "le retrait est faux",
  "the indentation of its neighbours",
  "le retrait de ses voisins",
);
const oneLineKey = said("a key over several lines", "une clé sur plusieurs lignes", "a key on one line", "une clé sur une ligne");

const syntax: Partial<Record<ErrorCode, Said>> = {
  BAD_INDENT: badIndent,
  BAD_COLLECTION_TYPE: badIndent,
  TAB_AS_INDENT: said("a tab in the indentation", "une tabulation dans le retrait", "spaces", "des espaces"),
  BAD_DQ_ESCAPE: said(
    "unknown escape in the quotes",
    "échappement inconnu entre les guillemets",
    "an escape such as \\n or \\u00e9",
    "un échappement tel que \\n ou \\u00e9",
  ),
  BAD_SCALAR_START: said(
    "a value cannot begin so without quotes",
    "une valeur ne peut pas commencer ainsi sans guillemets",
    "the value in quotes",
    "la valeur entre guillemets",
  ),
  BLOCK_AS_IMPLICIT_KEY: said(
    "a second key on the line",
    "une seconde clé sur la ligne",
    "one key a line, or the value in quotes",
    "une clé par ligne, ou la valeur entre guillemets",
  ),
  BLOCK_IN_FLOW: said(
    "an indented part inside brackets",
    "un retrait entre crochets",
    "brackets throughout",
    "des crochets partout",
  ),
  KEY_OVER_1024_CHARS: said(
    "the key is too long",
    "la clé est trop longue",
    "at most 1,024 characters",
    "au plus 1\u202f024 caractères",
  ),
  MISSING_CHAR: said(
    "a character is missing before this",
    "un caractère manque avant ceci",
    "a colon, a comma, a closing bracket or a closing quote",
    "un deux-points, une virgule, un crochet fermant ou un guillemet fermant",
  ),
  MULTILINE_IMPLICIT_KEY: oneLineKey,
};
