/** The sizes that the source keeps to, so that it stays readable, and the figures that show it. docs/architecture.md. */
import { type Finding, isGenerated, isTest, roomOf, type SourceFile } from "./source-file.ts";

const most = { fileLines: 400, functionLines: 60, componentLines: 120, imports: 12, depth: 3 };
const aimed = { lines: 250, share: 95 };
const emptyNames = ["utils", "util", "helpers", "helper", "manager", "common", "misc"];

type Budgeted = { readonly findings: readonly Finding[]; readonly figures: readonly string[] };

export function budgets(all: readonly SourceFile[]): Budgeted {
  const files = all.filter(({ path }) => !isGenerated(path));
  const findings = [
    ...files.flatMap(sizes),
    ...tooManyLongFiles(files),
    ...files.filter(({ path }) => !isTest(path)).flatMap((file) => [...functionSizes(file), ...castFindings(file)]),
    ...files.flatMap(({ path, anys }) => anys.map(({ line }) => ({ path, line, message: "any" }))),
    ...files.filter(({ path }) => /^(core|api)\//.test(path) && !isTest(path)).flatMap(undocumented),
  ];
  return { findings, figures: figures(files) };
}

function sizes(file: SourceFile): Finding[] {
  const { path, lines } = file;
  const sources = importedBy(file);
  return [
    ...(lines > most.fileLines && !isWordList(path) ? [{ path, message: `${lines} lines, at most ${most.fileLines}` }] : []),
    ...(sources > most.imports ? [{ path, message: `${sources} imports, at most ${most.imports}` }] : []),
    ...(roomOf(path) && depth(path) > most.depth
      ? [{ path, message: `${depth(path)} folders deep, at most ${most.depth}` }]
      : []),
    ...(emptyNames.some((name) => namesOf(path).includes(name)) ? [{ path, message: "a name that says nothing" }] : []),
  ];
}

function functionSizes({ path, functions }: SourceFile): Finding[] {
  return functions.flatMap(({ name, line, lines, component }) => {
    const bound = component ? most.componentLines : most.functionLines;
    return lines > bound ? [{ path, line, message: `${name ?? "function"}: ${lines} lines, at most ${bound}` }] : [];
  });
}

function castFindings({ path, casts }: SourceFile): Finding[] {
  return casts
    .filter(({ helper }) => !helper)
    .map(({ line }) => ({ path, line, message: "a cast outside a short, named, documented function made for it" }));
}

function undocumented({ path, exportedFunctions }: SourceFile): Finding[] {
  return exportedFunctions
    .filter(({ documented }) => !documented)
    .map(({ name, line }) => ({ path, line, message: `${name} is exported without a documentation comment` }));
}

function tooManyLongFiles(files: readonly SourceFile[]): Finding[] {
  const share = shareUnder(files);
  if (share >= aimed.share) return [];
  return [
    { path: ".", message: `only ${share.toFixed(1)} % of files are under ${aimed.lines} lines, at least ${aimed.share} %` },
  ];
}

function figures(files: readonly SourceFile[]): string[] {
  const program = files.filter(({ path }) => !isTest(path));
  const functions = program.flatMap((file) => file.functions);
  const longest = files.toSorted((a, b) => b.lines - a.lines)[0];
  const casts = program.flatMap((file) => file.casts);
  return [
    `files ${files.length} (${files.length - program.length} tests), lines ${sum(files)} (${sum(files) - sum(program)} in tests)`,
    `longest file ${longest?.path} ${longest?.lines}; ${shareUnder(files).toFixed(1)} % under ${aimed.lines}, ${shareUnder(files, 120).toFixed(1)} % under 120`,
    `functions ${functions.length}, longest ${highest(functions.map(({ lines }) => lines))}, half of them at most ${median(functions.map(({ lines }) => lines))} lines`,
    `imports of a file at most ${highest(files.map(importedBy))}; folders at most ${highest(program.map(({ path }) => (roomOf(path) ? depth(path) : 0)))} deep`,
    `any ${files.flatMap(({ anys }) => anys).length}, casts ${casts.length} (${casts.filter(({ helper }) => helper).length} in helpers)`,
  ];
}

function shareUnder(files: readonly SourceFile[], lines = aimed.lines): number {
  const counted = files.filter(({ path }) => !isWordList(path));
  return counted.length === 0 ? 100 : (100 * counted.filter((file) => file.lines < lines).length) / counted.length;
}

function isWordList(path: string): boolean {
  return /(^|\/)words(\/|\.ts$)/.test(path);
}

/** What a file rests on when it runs. Types are gone by then; lists of words gather their pages, tests the whole house. */
function importedBy({ path, imports }: SourceFile): number {
  if (isWordList(path) || isTest(path)) return 0;
  return new Set(imports.filter(({ typesOnly }) => !typesOnly).map(({ specifier }) => specifier)).size;
}

/** Folders between the room and the file. */
function depth(path: string): number {
  return path.split("/").length - 2;
}

function namesOf(path: string): string[] {
  return path.split("/").flatMap((part) => part.replace(/\..*$/, "").split("-"));
}

function sum(files: readonly SourceFile[]): number {
  return files.reduce((total, { lines }) => total + lines, 0);
}

function highest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
