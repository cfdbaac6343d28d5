/** The evidence bundle: a statement, and the files from which whoever doubts it computes it again. docs/reference/bundle.md. */

/** By name, the bytes of each file. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

export const bundleFormat = "garant-bundle/1";

/** All of them, and no others but the optional one. */
export const bundleFiles = [
  "README.txt",
  "agreement.json",
  "blocks.bin",
  "bodies.jsonl",
  "checkpoint",
  "entries.jsonl",
  "statement.json",
] as const;

/** There where an authority stamped checkpoints of the log. */
export const stampsFile = "time-stamps.jsonl";

export type BundleFile = (typeof bundleFiles)[number] | typeof stampsFile;

const mebibyte = 1_048_576;

/** Known before anything is unpacked or read: years of a platform fit, a bomb does not. */
export const bundleLimits = {
  archive: 256 * mebibyte,
  file: 256 * mebibyte,
  /** Of all files together, unpacked. */
  total: 512 * mebibyte,
  /** UTF-16 code units of one line of JSON, or of one JSON document. */
  text: 16 * mebibyte,
  depth: 32,
  /** Time stamps: one an hour for a month, one a day for many years. */
  stamps: 8_192,
} as const;

/** The bytes of a file; none where the bundle lacks it. */
export function fileOf(bundle: Bundle, name: BundleFile): Uint8Array {
  return bundle.get(name) ?? new Uint8Array(0);
}
