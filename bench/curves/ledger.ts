import { openCheckpoint } from "../../core/ledger/checkpoint.ts";
import { verifyConsistency } from "../../core/ledger/proof.ts";
import { verifyReceipt } from "../../core/ledger/receipt.ts";
import { rootOf } from "../../core/ledger/tree.ts";
import { treeOf } from "../../server/ledger/head.ts";
import { verifyLedger } from "../../server/ledger/verify.ts";
import { sha256, verifyEd25519 } from "../../test/node-crypto.ts";
import { type BareGarant, bareGarant } from "../growth/bare-garant.ts";
import type { Curve, CurvePoint } from "../growth/curve.ts";
import { seedLog } from "../growth/seeded-log.ts";
import { residentMegabytes, timed } from "../growth/timed.ts";
import { type Say, WrongAnswer } from "../lane.ts";
import { reportOf, tenant, together } from "../recording.ts";

const thousand = 1_000;

export const ledger: Curve = {
  name: "ledger",
  title: "Entries of one log",
  of: "entries",
  measures: [
    { what: "one report recorded", unit: "ms" },
    { what: "1,000 reports recorded", unit: "ms" },
    { what: "recorded", unit: "/s", fitted: false },
    { what: "receipt of an old entry", unit: "ms" },
    { what: "consistency with half the log", unit: "ms" },
    { what: "queries of the two", unit: "" },
    { what: "all verified", unit: "s" },
    { what: "memory after that", unit: "MB" },
    { what: "stored", unit: "MB" },
  ],
  measure: async (size, say) => {
    const sizes = size === "whole" ? [10_000, 100_000, 1_000_000, 10_000_000] : [100, 1_000];
    const garant = await bareGarant();
    try {
      const points: CurvePoint[] = [];
      for (const count of sizes) {
        await seedLog(garant, count);
        say(`${count.toLocaleString("en-GB")} are there`);
        points.push({ size: count, values: await measured(garant, count, say) });
      }
      return { points, text };
    } finally {
      await garant.end();
    }
  },
};

const text = `Entries, bodies, leaves and subtrees made by PostgreSQL itself, byte for byte as the product writes them: its own verification of all
of it finds no fault, or nothing is told. Reports are recorded by the log’s writer with every commit on the disk; receipt and consistency
are built from the tables and verified. Verification reads every entry, body, subtree and the last checkpoint. It once kept each subtree as
an object in a map and skipped the stored ones page by page: the second is quadratic, and a map ends at sixteen million. They are packed
now, 64 bytes for each entry, and each page begins where the last one ended.`;

async function measured(garant: BareGarant, count: number, say: Say): Promise<number[]> {
  const stored = await garant.stored("entry", "body", "node", "projected");
  await garant.durable();
  const record = together(garant);
  await record(reportOf("the head is read anew after the seed"));
  const one = await timed(() => record(reportOf("one")), 15);
  const many = await timed(() => Promise.all(Array.from({ length: thousand }, (_, number) => record(reportOf(`${number}`)))), 3);
  const [receipt, consistency] = await proofs(garant, count);
  const log = garant.ledger.log(tenant);
  if (log === undefined) throw new Error("there is no log");
  const verified = await timed(() => verifyLedger(garant.store, log, { state: false }), 1);
  const memory = residentMegabytes();
  const { faults, entries } = verified.value;
  if (faults.length > 0 || entries < count)
    throw new WrongAnswer("Garant", JSON.stringify(faults.slice(0, 3)), `${count} entries without a fault`);
  say(`verified in ${(verified.ms / 1_000).toFixed(1)} s`);
  const perSecond = (thousand / many.ms) * 1_000;
  return [
    one.ms,
    many.ms,
    perSecond,
    receipt.ms,
    consistency.ms,
    receipt.queries + consistency.queries,
    verified.ms / 1_000,
    memory,
    stored,
  ];
}

/** Built and verified: an old entry's receipt, and that the log of half the size is the beginning of this one. */
async function proofs({ ledger: books, store }: BareGarant, count: number) {
  const key = books.log(tenant)?.key();
  const keys = key === undefined ? [] : [key];
  const older = count >> 1;
  const receipt = await timed(async () => {
    const given = await books.receipt(tenant, older - 1);
    if (given === undefined || !verifyReceipt(given, keys, { sha256, verifyEd25519 }).ok)
      throw new WrongAnswer("Garant", "a receipt that does not hold", "one that does");
    return given;
  }, 25);
  const opened = openCheckpoint(receipt.value.checkpoint, keys, verifyEd25519);
  if (!opened.ok) throw new WrongAnswer("Garant", "an unsigned checkpoint", "a signed one");
  const newer = opened.value.checkpoint;
  const olderHead = { size: older, root: rootOf(await store.read(tenant, (tx) => treeOf(tx, older)), sha256) };
  const consistency = await timed(async () => {
    const proof = (await books.consistency(tenant, older, newer.size)) ?? [];
    if (!verifyConsistency(olderHead, newer, proof, sha256)) throw new WrongAnswer("Garant", "another log", "the same log");
  }, 25);
  return [receipt, consistency] as const;
}
