import { hex } from "../../core/json/hex.ts";
import { openCheckpoint } from "../../core/ledger/checkpoint.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import { appendLeaves, emptyTree } from "../../core/ledger/tree.ts";
import { sha256 } from "../../server/keys/crypto.ts";
import { signCheckpoint } from "../../server/ledger/checkpoint-file.ts";
import { factLine } from "../../server/ledger/fact-line.ts";
import { Nodes } from "../../server/ledger/nodes.ts";
import { signerOf } from "../../test/fixtures/signed-log.ts";
import { verifyEd25519 } from "../../test/node-crypto.ts";
import type { Ran, RoundsLane } from "../lane.ts";
import { definedRoot, madeFact } from "../made-log.ts";

/** As many as the writer of a log takes together. */
const together = 256;

export const ledgerAppend: RoundsLane = {
  name: "ledger-append",
  title:
    "facts made into entries with salted bodies, the tree grown, a checkpoint signed for each batch of 256, without a database",
  prepare: async (size) => {
    const facts = Array.from({ length: (size === "whole" ? 800 : 4) * together }, (_, number) => madeFact(number));
    const signer = signerOf(1);
    const run = (): Ran => {
      const entries: Entry[] = [];
      let [tree, note] = [emptyTree, ""];
      for (let from = 0; from < facts.length; from += together) {
        const at = Date.now();
        const nodes = new Nodes();
        const lines = facts
          .slice(from, from + together)
          .map((one, place) => factLine(one, { seq: from + place, at }, "account-1"));
        tree = appendLeaves(
          tree,
          lines.map(({ entryRow }) => entryRow.leaf),
          sha256,
          nodes.keep,
        );
        note = signCheckpoint(tree, at, [signer]);
        for (const { entry } of lines) entries.push(entry);
      }
      const answer = () => {
        const opened = openCheckpoint(note, [signer.key], verifyEd25519);
        const holds = opened.ok && hex(opened.value.checkpoint.root) === definedRoot(entries);
        return `${entries.length} entries, ${holds ? "the signed root is theirs" : "another root"}`;
      };
      return { answer };
    };
    const rate = ({ wallS }: { readonly wallS: number }) => facts.length / wallS;
    return {
      sides: [{ name: "Garant", run }],
      expected: `${facts.length} entries, the signed root is theirs`,
      rows: [{ what: "entries appended in process", unit: "/s", better: "more", value: rate, wanted: { atLeast: 300_000 } }],
    };
  },
};
