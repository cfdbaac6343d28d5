import { hex } from "../../core/json/hex.ts";
import { checkpointText, openCheckpoint } from "../../core/ledger/checkpoint.ts";
import { appendEntries, sequenceFaults } from "../../core/ledger/log.ts";
import { signNote } from "../../core/ledger/note.ts";
import { emptyTree, rootOf } from "../../core/ledger/tree.ts";
import { sha256, verifyEd25519 } from "../../server/keys/crypto.ts";
import { origin, signerOf } from "../../test/fixtures/signed-log.ts";
import type { RoundsLane } from "../lane.ts";
import { definedRoot, madeEntries } from "../made-log.ts";

export const ledgerVerify: RoundsLane = {
  name: "ledger-verify",
  title: "every entry of a log hashed again in its order, the tree over them, and its root against the signed checkpoint",
  prepare: async (size) => {
    const count = size === "whole" ? 1_000_000 : 1_000;
    const entries = madeEntries(count);
    const root = definedRoot(entries);
    const signer = signerOf(1);
    const said = { origin, size: count, root: Buffer.from(root, "hex"), at: (entries.at(-1)?.at ?? 0) + 1, others: [] };
    const note = signNote(checkpointText(said), [signer]);
    const run = () => {
      const faults = sequenceFaults(entries);
      const found = hex(rootOf(appendEntries(emptyTree, entries, sha256), sha256));
      const opened = openCheckpoint(note, [signer.key], verifyEd25519);
      const signed = opened.ok ? hex(opened.value.checkpoint.root) : "nobody signed";
      return { answer: () => `${faults.length} faults, ${found}, ${signed}` };
    };
    const what = "1,000,000 entries verified";
    return {
      sides: [{ name: "Garant", run }],
      expected: `0 faults, ${root}, ${root}`,
      rows: [{ what, unit: "s", better: "less", value: ({ wallS }) => wallS, wanted: { atMost: 1.5 } }],
    };
  },
};
