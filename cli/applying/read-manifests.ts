/** The files that say how things are to be: every document of each, read by its kind, with the places of its fields. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { type ManifestFault, readManifest } from "../../api/documents/read-manifest.ts";
import { mostBytes, yamlDocuments } from "../../api/documents/yaml.ts";
import type { Manifest } from "../../api/schemas/manifest.ts";
import type { Place, PositionedNode } from "../../core/documents/positioned-node.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { placeIn, plainValue } from "../document-to-send.ts";
import type { Io, PlaceOf, Problem } from "../io.ts";
import { readAtMost } from "../read-file.ts";
import { problemIn } from "../read-nodes.ts";

export type Written<One extends Manifest = Manifest> = {
  readonly manifest: One;
  readonly placeOf: PlaceOf;
  /** Where files that it names are looked for. */
  readonly folder: string;
};

/** All documents of the files, in their order; a folder stands for its files in YAML and JSON, `-` for standard input. */
export async function readManifests(named: readonly string[], io: Io): Promise<Result<Written[], Problem>> {
  const written: Written[] = [];
  const problems: Problem[] = [];
  for (const file of await filesOf(named)) {
    const read = await documentsOf(file, io);
    if (read.ok) written.push(...read.value);
    else problems.push(...read.errors);
  }
  problems.push(...twice(written));
  if (problems.length > 0) return bad(problems);
  return written.length > 0 ? good(written) : bad([{ code: "empty", message: nothingIn(named) }]);
}

async function filesOf(named: readonly string[]): Promise<string[]> {
  const files = named.map(async (one) => {
    if (one === "-" || !(await isFolder(one))) return [one];
    const inside = (await readdir(one)).filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
    return inside.map((name) => path.join(one, name));
  });
  return (await Promise.all(files)).flat();
}

async function isFolder(named: string): Promise<boolean> {
  return await stat(named).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function documentsOf(file: string, io: Io): Promise<Result<Written[], Problem>> {
  const bytes = file === "-" ? good(await io.readInput()) : await readAtMost(file, mostBytes + 1);
  if (!bytes.ok) return bytes;
  const documents = yamlDocuments(bytes.value);
  if (!documents.ok) return bad(documents.errors.map((error) => problemIn(file, error)));
  const folder = file === "-" ? "." : path.dirname(file);
  const read = documents.value.map((node): Result<Written, Problem> => {
    const manifest = readManifest(plainValue(node));
    if (!manifest.ok)
      return bad(inPlace(manifest.errors.map((fault) => problemIn(file, { ...fault, at: placeOfFault(node, fault) }))));
    return good({ manifest: manifest.value, folder, placeOf: (field) => ({ file, ...placeIn(node, field.split(".")) }) });
  });
  const problems = read.flatMap((one) => (one.ok ? [] : one.errors));
  return problems.length > 0 ? bad(problems) : good(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** As somebody reads the file, from its top. */
function inPlace(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0));
}

/** Where the name of a field is wrong, the name's own place. */
function placeOfFault(node: PositionedNode, { path: parts, key }: ManifestFault): Place {
  const holder = parts.reduce<PositionedNode | undefined>((inside, part) => partOf(inside, part), node);
  const entry = holder?.kind === "map" ? holder.entries.find((one) => one.key === key) : undefined;
  return entry?.at ?? placeIn(node, parts.map(String));
}

function partOf(node: PositionedNode | undefined, part: string | number): PositionedNode | undefined {
  if (node?.kind === "list") return node.items[Number(part)];
  return node?.kind === "map" ? node.entries.find(({ key }) => key === String(part))?.value : undefined;
}

/** One thing said twice: which one holds would be an accident of the order. */
function twice(written: readonly Written[]): Problem[] {
  return written.flatMap(({ manifest, placeOf }, place) => {
    const { kind, name } = manifest;
    const before = written.slice(0, place).find((one) => one.manifest.kind === kind && one.manifest.name === name);
    if (before === undefined) return [];
    const first = before.placeOf("name");
    const where = `${first.file}:${first.line}`;
    return [
      {
        ...placeOf("name"),
        code: "twice",
        message: { en: `${kind}/${name} is said already, at ${where}`, fr: `${kind}/${name} est déjà dit, en ${where}` },
      },
    ];
  });
}

function nothingIn(named: readonly string[]) {
  const files = named.join(", ");
  return { en: `no document in ${files}`, fr: `aucun document dans ${files}` };
}
