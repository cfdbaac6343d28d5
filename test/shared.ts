/** The data that the tests share with other projects: beside the checkout, or where `GARANT_SHARED` says. */
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** A path inside the shared data, whether or not it exists. */
export function sharedPath(...parts: readonly string[]): string {
  return path.join(process.env.GARANT_SHARED ?? path.join(root, "../shared"), ...parts);
}
