/** One document of a file that says how things are to be: read by its kind, and what is wrong with it, each in both languages. */
import type { z } from "zod";
import { bad, good, type Result } from "../../core/result.ts";
import { cited } from "../../core/words/cited.ts";
import type { Words } from "../../core/words/language.ts";
import { nearestWord } from "../../core/words/nearest.ts";
import { type Manifest, type ManifestKind, manifestJsonSchema, manifestSchemas } from "../schemas/manifest.ts";

/** What is wrong, and where: the path of the field; `key` where the field's name itself is what is wrong. */
export type ManifestFault = {
  readonly path: readonly (string | number)[];
  readonly key?: string;
  readonly code: string;
  readonly message: Words;
  readonly expected: Words;
  readonly nearest?: string;
};

type Issue = z.core.$ZodIssue;

const kinds = Object.keys(manifestSchemas);

/**
 * The document as its kind, defaults filled in.
 *
 * Errors: every one that is found, with the nearest known word for a word that is not known; of a kind that is not known that alone.
 *
 * @param value the document as plain data
 */
export function readManifest(value: unknown): Result<Manifest, ManifestFault> {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  if (!isKind(kind)) return bad([kindFault(kind)]);
  const read = manifestSchemas[kind].safeParse(value, { reportInput: true });
  return read.success ? good(read.data) : bad(toldOnce(read.error.issues.flatMap((issue) => faultsOf(issue, kind, []))));
}

function isKind(kind: unknown): kind is ManifestKind {
  return typeof kind === "string" && Object.hasOwn(manifestSchemas, kind);
}

/** A field that is wanted and stands there mistyped is one mistake. */
function toldOnce(faults: readonly ManifestFault[]): ManifestFault[] {
  const meant = new Set(
    faults.flatMap(({ path, nearest: near }) => (near === undefined ? [] : [JSON.stringify([...path, near])])),
  );
  return faults.filter(({ path, key, code }) => key !== undefined || code !== "missing" || !meant.has(JSON.stringify(path)));
}

function kindFault(kind: unknown): ManifestFault {
  const listed = kinds.join(", ");
  const expected = { en: `kind: one of ${listed}`, fr: `kind\u202f: l’un de ${listed}` };
  if (typeof kind !== "string") return { path: [], code: "missing", message: missing("kind"), expected };
  return { path: ["kind"], code: "unknown-kind", message: unknownWord(kind), expected, ...nearest(kind, kinds) };
}

function faultsOf(issue: Issue, kind: ManifestKind, above: readonly (string | number)[]): ManifestFault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = fieldsAt(manifestJsonSchema(), kind, path);
      const expected = { en: `one of ${known.join(", ")}`, fr: `l’un de ${known.join(", ")}` };
      return issue.keys.map((key) => ({
        ...{ path, key, code: "unknown-field", message: unknownWord(key), expected },
        ...nearest(key, known),
      }));
    }
    case "invalid_union": {
      const [fitting] = issue.errors.filter(
        (errors) => !errors.some(({ path: inside, code }) => inside.length === 0 && code === "invalid_type"),
      );
      if (fitting !== undefined) return fitting.flatMap((one) => faultsOf(one, kind, path));
      const expected = issue.errors.flatMap((errors) => errors.slice(0, 1).map(expectedOf));
      return [{ path, code: "unfit", message: unfit, expected: either(expected) }];
    }
    case "invalid_value": {
      const values = issue.values.map(String);
      return [
        { path, code: "unfit", message: unfit, expected: expectedOf(issue), ...nearest(String(issue.input ?? ""), values) },
      ];
    }
    case "invalid_type": {
      const isMissing = issue.input === undefined && path.length > 0;
      const message = isMissing ? missing(String(path.at(-1))) : unfit;
      return [{ path, code: isMissing ? "missing" : "unfit", message, expected: expectedOf(issue) }];
    }
    default:
      return [{ path, code: "unfit", message: unfit, expected: expectedOf(issue) }];
  }
}

const unfit: Words = { en: "not what can stand here", fr: "ne peut se trouver ici" };

function missing(name: string): Words {
  return { en: `${name} is wanted`, fr: `il manque ${name}` };
}

function unknownWord(word: string): Words {
  const { en, fr } = cited(word);
  return { en: `${en} is not known here`, fr: `${fr} n’est pas connu ici` };
}

function nearest(word: string, known: readonly string[]): { nearest?: string } {
  const near = nearestWord(word, known);
  return near === undefined ? {} : { nearest: near };
}

const types: Readonly<Record<string, Words>> = {
  string: { en: "text", fr: "un texte" },
  number: { en: "a number", fr: "un nombre" },
  int: { en: "a whole number", fr: "un nombre entier" },
  boolean: { en: "true or false", fr: "true ou false" },
  array: { en: "a list", fr: "une liste" },
  object: { en: "fields", fr: "des champs" },
  record: { en: "fields", fr: "des champs" },
};

function expectedOf(issue: Issue): Words {
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected] ?? { en: issue.expected, fr: issue.expected };
    case "invalid_value":
      return { en: `one of ${issue.values.join(", ")}`, fr: `l’un de ${issue.values.join(", ")}` };
    case "too_small":
      return { en: `at least ${issue.minimum}${unit(issue.origin).en}`, fr: `au moins ${issue.minimum}${unit(issue.origin).fr}` };
    case "too_big":
      return { en: `at most ${issue.maximum}${unit(issue.origin).en}`, fr: `au plus ${issue.maximum}${unit(issue.origin).fr}` };
    case "invalid_format":
      return {
        en: "letters without accents, digits, . _ -, at most 64",
        fr: "des lettres sans accent, des chiffres, . _ -, au plus 64",
      };
    default:
      return { en: issue.message, fr: issue.message };
  }
}

function unit(origin: string): Words {
  if (origin === "string") return { en: " characters", fr: " caractères" };
  return origin === "array" ? { en: " of them", fr: " éléments" } : { en: "", fr: "" };
}

function either(all: readonly Words[]): Words {
  return { en: all.map(({ en }) => en).join(", or "), fr: all.map(({ fr }) => fr).join(", ou ") };
}

/** The names of fields that may stand at a path of a document of that kind. */
function fieldsAt(root: object, kind: ManifestKind, path: readonly (string | number)[]): string[] {
  const ofKind = branches(root).filter((branch) => constOf(branch) === kind);
  const there = path.reduce<object[]>((found, part) => found.flatMap(branches).flatMap((one) => inside(one, part)), ofKind);
  return [...new Set(there.flatMap(branches).flatMap((one) => Object.keys(member(one, "properties") ?? {})))];
}

function branches(schema: object): object[] {
  const several = ["anyOf", "oneOf"].flatMap((name) => Object.values(member(schema, name) ?? {})).filter(isObject);
  return several.length > 0 ? several.flatMap(branches) : [schema];
}

function inside(schema: object, part: string | number): object[] {
  const found = typeof part === "number" ? member(schema, "items") : member(member(schema, "properties") ?? {}, part);
  return found === undefined ? [] : [found];
}

function constOf(schema: object): unknown {
  return Object.entries(member(member(schema, "properties") ?? {}, "kind") ?? {}).find(([name]) => name === "const")?.[1];
}

function member(schema: object, name: string): object | undefined {
  const found: unknown = Object.entries(schema).find(([key]) => key === name)?.[1];
  return isObject(found) ? found : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
