import { readFileSync } from "node:fs";
import path from "node:path";

/** The packages that are installed with the program: the `dependencies` of package.json, without those for its making. */
export function installedPackages(top: string): string[] {
  const manifest: unknown = JSON.parse(readFileSync(path.join(top, "package.json"), "utf8"));
  if (typeof manifest !== "object" || manifest === null || !("dependencies" in manifest)) return [];
  return Object.keys(manifest.dependencies ?? {});
}
