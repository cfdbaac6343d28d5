/** Files that import each other, directly or not. Types count: a cycle of types is a cycle of meaning. */
import path from "node:path";
import type { Finding, SourceFile } from "./source-file.ts";

/** Each cycle once, told from its first file by name. */
export function cycles(files: readonly SourceFile[]): Finding[] {
  const next = importGraph(files);
  const found = new Map<string, Finding>();
  const done = new Set<string>();
  const visit = (at: string, way: readonly string[]): void => {
    const seen = way.indexOf(at);
    if (seen !== -1) remember(found, way.slice(seen));
    if (seen !== -1 || done.has(at)) return;
    for (const to of next.get(at) ?? []) visit(to, [...way, at]);
    done.add(at);
  };
  for (const at of next.keys()) visit(at, []);
  return [...found.values()];
}

function importGraph(files: readonly SourceFile[]): Map<string, string[]> {
  const known = new Set(files.map((file) => file.path));
  return new Map(
    files.map((file) => {
      const near = file.imports.filter(({ specifier }) => specifier.startsWith("."));
      const targets = near.map(({ specifier }) => path.posix.join(path.posix.dirname(file.path), specifier));
      return [file.path, targets.filter((target) => known.has(target))];
    }),
  );
}

function remember(found: Map<string, Finding>, cycle: readonly string[]): void {
  const first = cycle.toSorted()[0] ?? "";
  const start = cycle.indexOf(first);
  const told = [...cycle.slice(start), ...cycle.slice(0, start), first].join(" → ");
  found.set(told, { path: first, message: `cycle: ${told}` });
}
