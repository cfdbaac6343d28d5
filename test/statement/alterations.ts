/** What somebody without the keys may do to a bundle: to bits, to records, to blocks, to figures, to files, to the archive. */
import { canonicalJson } from "../../core/json/canonical.ts";
import { decodeBlockFile, encodeBlockFile, type SignedBlock } from "../../core/statement/block-file.ts";
import { type Bundle, bundleFiles } from "../../core/statement/bundle.ts";
import { altered } from "../ledger/altered.ts";
import type { Draw } from "../ledger/numbers.ts";
import { zipped } from "./one-day.ts";

export type Altered = { readonly what: string } & ({ readonly bundle: Bundle } | { readonly archive: Uint8Array });

type Alteration = (bundle: Bundle, draw: Draw) => Bundle | Uint8Array;

const alterations: Readonly<Record<string, Alteration>> = {
  "bytes of a file": (bundle, draw) => inFile(bundle, picked(bundleFiles, draw), (bytes) => altered(bytes, draw)),
  "lines of the entries": (bundle, draw) => inLines(bundle, "entries.jsonl", (lines) => rearranged(lines, draw)),
  "lines of the bodies": (bundle, draw) => inLines(bundle, "bodies.jsonl", (lines) => rearranged(lines, draw)),
  "an entry and its body": (bundle, draw) => withoutEntry(bundle, draw),
  "a field of an entry": (bundle, draw) => inLines(bundle, "entries.jsonl", (lines) => editedLine(lines, draw)),
  "a field of a body": (bundle, draw) => inLines(bundle, "bodies.jsonl", (lines) => editedLine(lines, draw)),
  "a figure": (bundle, draw) => inFile(bundle, "statement.json", (bytes) => Buffer.from(edited(textOf(bytes), draw))),
  "a clause": (bundle, draw) => inFile(bundle, "agreement.json", (bytes) => Buffer.from(edited(textOf(bytes), draw))),
  blocks: (bundle, draw) => inBlocks(bundle, (blocks) => rearranged(blocks, draw)),
  "a block": (bundle, draw) => inBlocks(bundle, (blocks) => editedBlock(blocks, draw)),
  "two files exchanged": (bundle, draw) => exchanged(bundle, draw),
  "a file taken out, or one more": (bundle, draw) => otherFiles(bundle, draw),
  "bytes of the archive": (bundle, draw) => altered(zipped(bundle), draw),
};

export const alterationNames = Object.keys(alterations);

/** One alteration, drawn; it may leave the bundle as it was. */
export function alteration(bundle: Bundle, draw: Draw): Altered {
  const what = picked(alterationNames, draw);
  const result = alterations[what](bundle, draw);
  return result instanceof Uint8Array ? { what, archive: result } : { what, bundle: result };
}

export function sameFiles(one: Bundle, other: Bundle): boolean {
  return (
    one.size === other.size &&
    [...one].every(([name, bytes]) => other.has(name) && Buffer.compare(bytes, other.get(name) ?? new Uint8Array()) === 0)
  );
}

function picked<Item>(items: readonly Item[], draw: Draw): Item {
  return items[draw(items.length)];
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}

function inFile(bundle: Bundle, name: string, change: (bytes: Uint8Array) => Uint8Array): Bundle {
  return new Map([...bundle].map(([file, bytes]) => [file, file === name ? change(bytes) : bytes]));
}

function inLines(bundle: Bundle, name: string, change: (lines: string[]) => string[]): Bundle {
  return inFile(bundle, name, (bytes) => {
    const lines = change(textOf(bytes).split("\n").slice(0, -1));
    return Buffer.from(lines.map((line) => `${line}\n`).join(""));
  });
}

function inBlocks(bundle: Bundle, change: (blocks: SignedBlock[]) => SignedBlock[]): Bundle {
  return inFile(bundle, "blocks.bin", (bytes) => {
    const blocks = decodeBlockFile(bytes);
    if (!blocks.ok) throw new Error("the blocks are in order");
    const changed = change(blocks.value);
    try {
      return encodeBlockFile(changed);
    } catch {
      // Blocks out of order, or twice, have no writing: each once and in order, the last one left out.
      const once = new Map(changed.slice(0, -1).map((block) => [`${block.vantage} ${block.number}`, block]));
      return encodeBlockFile([...once.values()].sort(byVantageAndNumber));
    }
  });
}

function byVantageAndNumber(one: SignedBlock, other: SignedBlock): number {
  return one.vantage === other.vantage ? one.number - other.number : one.vantage < other.vantage ? -1 : 1;
}

/** One taken out, one twice, two exchanged, or the end cut off. */
function rearranged<Item>(items: readonly Item[], draw: Draw): Item[] {
  const [one, other] = [draw(items.length), draw(items.length)];
  switch (draw(4)) {
    case 0:
      return items.toSpliced(one, 1);
    case 1:
      return items.toSpliced(one, 0, items[one]);
    case 2:
      return items.with(one, items[other]).with(other, items[one]);
    default:
      return items.slice(0, one);
  }
}

/** An entry goes with its body, and those after it are numbered anew: nothing shows but the digests. */
function withoutEntry(bundle: Bundle, draw: Draw): Bundle {
  const count = textOf(bundle.get("entries.jsonl") ?? new Uint8Array()).split("\n").length - 1;
  const gone = draw(count);
  const renumbered = (lines: string[]) =>
    lines
      .map((line) => JSON.parse(line))
      .filter(({ seq }) => seq !== gone)
      .map((item) => canonicalJson({ ...item, seq: item.seq > gone ? item.seq - 1 : item.seq }));
  return inLines(inLines(bundle, "entries.jsonl", renumbered), "bodies.jsonl", renumbered);
}

function editedLine(lines: readonly string[], draw: Draw): string[] {
  const at = draw(lines.length);
  return lines.with(at, edited(lines[at], draw));
}

/** Canonical JSON with one of its leaves another: a number moved, a letter changed, a truth turned over. */
function edited(text: string, draw: Draw): string {
  const leaves = text.match(/-?\d+|"(?:[^"\\]|\\.)*"|true|false|null/g) ?? [];
  const chosen = draw(leaves.length);
  let at = -1;
  return text.replace(/-?\d+|"(?:[^"\\]|\\.)*"|true|false|null/g, (leaf) => {
    at++;
    return at === chosen ? otherLeaf(leaf, draw) : leaf;
  });
}

function otherLeaf(leaf: string, draw: Draw): string {
  if (leaf === "true" || leaf === "false") return leaf === "true" ? "false" : "true";
  if (leaf === "null") return "0";
  if (!leaf.startsWith('"')) return String(Number(leaf) + 1 + draw(100_000));
  const letter = "0123456789abcdefxyz"[draw(19)];
  const place = 1 + draw(leaf.length - 1);
  return `${leaf.slice(0, place)}${letter}${leaf.slice(draw(2) === 0 ? place : Math.min(place + 1, leaf.length - 1))}`;
}

function editedBlock(blocks: readonly SignedBlock[], draw: Draw): SignedBlock[] {
  const at = draw(blocks.length);
  const block = blocks[at];
  const other = blocks[draw(blocks.length)];
  const changes: readonly Partial<SignedBlock>[] = [
    { body: altered(block.body, draw) },
    { signature: block.signature.map((byte, place) => (place === draw(64) ? byte ^ 1 : byte)) },
    { signature: other.signature },
    { body: other.body },
    { series: block.series.map(({ component, beatMs }) => ({ component, beatMs: beatMs + 1 })) },
  ];
  return blocks.with(at, { ...block, ...picked(changes, draw) });
}

function exchanged(bundle: Bundle, draw: Draw): Bundle {
  const [one, other] = [picked(bundleFiles, draw), picked(bundleFiles, draw)];
  const nothing = new Uint8Array();
  return new Map([...bundle, [one, bundle.get(other) ?? nothing], [other, bundle.get(one) ?? nothing]]);
}

function otherFiles(bundle: Bundle, draw: Draw): Bundle {
  const gone = picked(bundleFiles, draw);
  if (draw(4) === 0) return new Map([...bundle, ["notes.txt", Buffer.from("trust me")]]);
  return new Map([...bundle].filter(([name]) => name !== gone));
}
