import { hex } from "../../core/json/hex.ts";
import { entryHash } from "../../core/ledger/log.ts";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "../../core/ledger/proof.ts";
import { appendLeaves, emptyTree, rootOf, treeAt } from "../../core/ledger/tree.ts";
import { sha256 } from "../../server/keys/crypto.ts";
import { Nodes } from "../../server/ledger/nodes.ts";
import { drawer } from "../../test/ledger/numbers.ts";
import type { Measured, RoundsLane, Row } from "../lane.ts";
import { definedRoot, madeEntries } from "../made-log.ts";

export const ledgerProof: RoundsLane = {
  name: "ledger-proof",
  title: "proofs that an entry is in a log of 1,000,000, and that an older log begins it, built from kept subtrees and verified",
  prepare: async (size) => {
    const [count, proofs] = size === "whole" ? [1_000_000, 20_000] : [1_000, 200];
    const entries = madeEntries(count);
    const leaves = entries.map((entry) => entryHash(entry, sha256));
    const nodes = new Nodes();
    const tree = appendLeaves(emptyTree, leaves, sha256, nodes.keep);
    const head = { size: count, root: rootOf(tree, sha256) };
    const draw = drawer(1);
    const places = Array.from({ length: proofs }, () => draw(count));
    const older = places.map((place) => ({ size: place + 1, root: rootOf(treeAt(place + 1, nodes.read), sha256) }));
    const run = () => {
      const began = performance.now();
      const included = places.filter((place) =>
        verifyInclusion(leaves[place], place, head, inclusionProof(place, count, nodes.read, sha256), sha256),
      );
      const half = performance.now();
      const consistent = older.filter((old) =>
        verifyConsistency(old, head, consistencyProof(old.size, count, nodes.read, sha256), sha256),
      );
      const [inclusionS, consistencyS] = [(half - began) / 1_000, (performance.now() - half) / 1_000];
      return {
        answer: () => `${included.length} included, ${consistent.length} consistent, ${hex(head.root)}`,
        readings: { inclusion: proofs / inclusionS, consistency: proofs / consistencyS },
      };
    };
    return {
      sides: [{ name: "Garant", run }],
      expected: `${proofs} included, ${proofs} consistent, ${definedRoot(entries)}`,
      rows: [
        row("proofs of inclusion built and verified", ({ readings }) => readings.inclusion ?? 0),
        row("proofs of consistency built and verified", ({ readings }) => readings.consistency ?? 0),
      ],
    };
  },
};

function row(what: string, value: (run: Measured) => number): Row {
  return { what, unit: "/s", better: "more", value, wanted: { atLeast: 20_000 } };
}
