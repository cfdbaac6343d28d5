/** A log in memory with entries like those of a running Garant, its signed checkpoint, and its root by the definition alone. */
import { createHash } from "node:crypto";
import type { Fact } from "../core/facts/fact.ts";
import { fact } from "../core/facts/fact.ts";
import { hex } from "../core/json/hex.ts";
import { utf8 } from "../core/json/utf8.ts";
import { type Entry, entryText } from "../core/ledger/entry.ts";
import { drawer } from "../test/ledger/numbers.ts";
import { powerBelow } from "../test/ledger/reference-tree.ts";
import { sha256 } from "../test/node-crypto.ts";

const begins = Date.UTC(2026, 0, 1);

/** One in ten is an exclusion, the others are restorations that the client confirmed. */
export function madeEntries(count: number): Entry[] {
  const draw = drawer(count);
  return Array.from({ length: count }, (_, seq) => ({
    seq,
    kind: seq % 10 === 0 ? "exclusion.declared" : "restoration.confirmed",
    subject: `${seq % 10 === 0 ? "X" : "R"}-2026-${seq}`,
    at: begins + seq * 31 + draw(31),
    actor: `account-${draw(500)}`,
    body: hex(sha256(utf8(String(seq)))),
  }));
}

/** What somebody may state: an exclusion with its cause, its time, its reason and its proof. */
export function madeFact(number: number): Fact {
  const [id, from] = [`X-2026-${number}`, begins + number * 1_000];
  const record = {
    kind: "exclusion",
    ...{ id, at: from + 500, cause: "planned-maintenance" },
    ...{ from, to: from + 600_000, components: ["api", "console"] },
  } as const;
  const said = { party: "provider", platform: "ocp01-prod", reason: "Mise à jour annoncée", proof: `CHG-${number}` } as const;
  return fact("exclusion.declared", id, { ...said, record });
}

/** MTH of RFC 6962, section 2.1, over the texts of entries: slow, and by other means than what is measured. Hexadecimal. */
export function definedRoot(entries: readonly Entry[]): string {
  const digest = (...parts: (string | Buffer)[]) =>
    parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
  const root = (from: number, to: number): Buffer => {
    if (to - from === 1) return digest("\x00", entries[from] ? entryText(entries[from]) : "");
    const middle = from + powerBelow(to - from);
    return digest("\x01", root(from, middle), root(middle, to));
  };
  return root(0, entries.length).toString("hex");
}
