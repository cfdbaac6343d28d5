/** The files of a bundle, from what a log holds. Whoever has the same log writes the same bytes. docs/reference/bundle.md. */
import type { Agreement } from "../agreement/agreement.ts";
import { agreementDocument } from "../agreement/agreement-document.ts";
import { canMoveFigure } from "../facts/kinds.ts";
import { base64 } from "../json/base64.ts";
import { canonicalJson } from "../json/canonical.ts";
import { utf8 } from "../json/utf8.ts";
import { type Entry, entryText } from "../ledger/entry.ts";
import { encodeBlockFile, type SignedBlock } from "./block-file.ts";
import { type Bundle, type BundleFile, stampsFile } from "./bundle.ts";
import type { StatementDocument } from "./document.ts";
import { readmeText } from "./readme.ts";

/** `content`: the canonical JSON text whose digest the entry holds. */
export type SaltedBody = { readonly seq: number; readonly salt: Uint8Array; readonly content: string };

export type BundleParts = {
  readonly statement: StatementDocument;
  readonly agreement: Agreement;
  /** Every entry of the log up to the checkpoint, in its order. */
  readonly entries: readonly Entry[];
  /** At least those of the entries that can move the figure (`canMoveFigure`), in any order; others are left out. */
  readonly bodies: Iterable<SaltedBody>;
  /** Every block of the platform that those entries seal, in any order. */
  readonly blocks: readonly SignedBlock[];
  /** The signed note over just these entries. */
  readonly checkpoint: string;
  /** Checkpoints of the log up to that one, and the tokens over them; ascending by their sizes. */
  readonly stamps?: readonly StampedNote[];
};

/** `token`: DER. */
export type StampedNote = { readonly checkpoint: string; readonly token: Uint8Array };

/**
 * The files by their names.
 *
 * @throws RangeError where a body that can move the figure is missing: it was erased, and nobody can prove the month any more
 */
export function writeBundle({ statement, agreement, entries, bodies, blocks, checkpoint, stamps = [] }: BundleParts): Bundle {
  const { platform, month, indicator } = statement.figures;
  const { title, demonstration } = statement;
  const files: Readonly<Record<Exclude<BundleFile, typeof stampsFile>, string | Uint8Array>> = {
    "README.txt": readmeText({ platform, title, month, indicator, demonstration }),
    "agreement.json": canonicalJson(agreementDocument(agreement)),
    "blocks.bin": encodeBlockFile([...blocks].sort(byVantageThenNumber)),
    "bodies.jsonl": bodyLines(entries, bodies, platform),
    checkpoint,
    "entries.jsonl": entries.map((entry) => `${entryText(entry)}\n`).join(""),
    "statement.json": canonicalJson(statement),
  };
  const all = { ...files, ...(stamps.length > 0 && { [stampsFile]: stampLines(stamps) }) };
  return new Map(Object.entries(all).map(([name, content]) => [name, typeof content === "string" ? utf8(content) : content]));
}

function stampLines(stamps: readonly StampedNote[]): string {
  return stamps.map(({ checkpoint, token }) => `${canonicalJson({ checkpoint, token: base64(token) })}\n`).join("");
}

function bodyLines(entries: readonly Entry[], bodies: Iterable<SaltedBody>, platform: string): string {
  const bySeq = new Map([...bodies].map((body) => [body.seq, body]));
  const lines = entries
    .filter((entry) => canMoveFigure(entry, platform))
    .map(({ seq, kind }) => {
      const body = bySeq.get(seq);
      if (body === undefined) throw new RangeError(`the body of entry ${seq} (${kind}) is needed`);
      return `{"body":${body.content},"salt":"${base64(body.salt)}","seq":${seq}}\n`;
    });
  return lines.join("");
}

function byVantageThenNumber(one: SignedBlock, other: SignedBlock): number {
  if (one.vantage === other.vantage) return one.number - other.number;
  return one.vantage < other.vantage ? -1 : 1;
}
