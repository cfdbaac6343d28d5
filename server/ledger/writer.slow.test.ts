import { afterAll, beforeAll, expect, test } from "vitest";
import { fact } from "../../core/facts/fact.ts";
import { parseCheckpoint } from "../../core/ledger/checkpoint.ts";
import { parseNote } from "../../core/ledger/note.ts";
import { verifyReceipt } from "../../core/ledger/receipt.ts";
import { bad, good } from "../../core/result.ts";
import { connected, firstInstant, type Opened, opened } from "../../test/opened.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import { durableFiles } from "../keys/durable-files.ts";
import { type Act, LedgerUnavailable } from "./act.ts";

let garant: Opened;
beforeAll(async () => {
  garant = await opened();
  await connected(garant);
});
afterAll(() => garant.end());

const lost = (from: number): Act<string> => ({
  actor: "garant",
  decide: async () => good({ facts: [fact("watching.lost", "ocp01", { platform: "ocp01", from })] }),
});
const refusing: Act<string> = { actor: "garant", decide: async () => bad(["no"]) };
const failing: Act<string> = {
  actor: "garant",
  decide: async (tx) => {
    await tx.selectFrom("platform").select("id").where("id", "=", "'").execute();
    await tx.insertInto("watching_gap").values({ platform: "ocp01", from: 99, to: null, seq: 0 }).execute();
    return good({ facts: [] });
  },
};
const stateless: Act<string> = {
  actor: "garant",
  decide: async () => good({ facts: [fact("outage.withdrawn", "IND-1", { platform: "ocp01", outage: "IND-1" })] }),
};

const reported = (id: string): Act<string> => ({
  actor: "account-1",
  decide: async (_, { at }) => {
    const record = { kind: "notification", id, at } as const;
    const said = { party: "client", platform: "ocp01", record, channel: "api", note: "", claimedAt: null } as const;
    return good({ facts: [fact("unavailability.reported", id, said)] });
  },
});

const sizeOf = (note: string | undefined) => {
  const parsed = parseNote(note ?? "");
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed;
  return checkpoint.ok ? checkpoint.value.size : undefined;
};

test("acts that come together are one transaction: a refused and a failing one harm no other", async () => {
  const before = sizeOf(garant.ledger.log("ours")?.checkpoint()) ?? 0;
  const acts = [lost(1), refusing, lost(2), failing, lost(3), stateless, lost(4)];
  const results = await Promise.allSettled(acts.map((act) => garant.ledger.append("ours", act)));
  expect(results.map(({ status }) => status)).toEqual([
    ...["fulfilled", "fulfilled", "fulfilled", "rejected", "fulfilled", "rejected", "fulfilled"],
  ]);
  const values = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(values.map((value) => (value.ok ? value.value.facts[0]?.entry.seq : value.errors[0]))).toEqual([
    ...[before, "no", before + 1, before + 2, before + 3],
  ]);
  expect(results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []))).toEqual([
    expect.stringContaining("without a fact"),
    expect.stringContaining("changed no state"),
  ]);
  expect(sizeOf(garant.ledger.log("ours")?.checkpoint())).toBe(before + 4);
});

test("an act whose state is there already harms neither the ones before it nor the ones after", async () => {
  const before = sizeOf(garant.ledger.log("ours")?.checkpoint()) ?? 0;
  const acts = ["N-1", "N-2", "N-1", "N-3", "N-3", "N-4"].map((id) => garant.ledger.append("ours", reported(id)));
  const ended = (await Promise.allSettled(acts)).map((act) => (act.status === "rejected" ? String(act.reason) : act.status));
  const twice = expect.stringContaining("stated_pkey");
  expect(ended).toEqual(["fulfilled", "fulfilled", twice, "fulfilled", twice, "fulfilled"]);
  expect(sizeOf(garant.ledger.log("ours")?.checkpoint())).toBe(before + 4);
});

test("every act of a batch has a receipt under the one checkpoint, and it verifies with the log's key", async () => {
  const key = garant.ledger.log("ours")?.key();
  const results = await Promise.all(Array.from({ length: 40 }, (_, index) => garant.ledger.append("ours", lost(100 + index))));
  const receipts = results.flatMap((result) =>
    result.ok ? result.value.facts.map(({ entry }) => result.value.receiptOf(entry)) : [],
  );
  expect(receipts).toHaveLength(40);
  for (const receipt of receipts)
    expect(verifyReceipt(receipt, key ? [key] : [], { sha256, verifyEd25519 })).toMatchObject({ ok: true });
  const again = await garant.ledger.receipt("ours", receipts[0]?.index ?? -1);
  expect(verifyReceipt(again ?? receipts[0], key ? [key] : [], { sha256, verifyEd25519 })).toMatchObject({ ok: true });
});

test("instants never step back, whatever the clock does", async () => {
  garant.time.now = firstInstant + 5_000;
  const late = await garant.ledger.append("ours", lost(201));
  garant.time.now = firstInstant;
  const early = await garant.ledger.append("ours", lost(202));
  expect([late, early].map((result) => result.ok && result.value.facts[0]?.entry.at)).toEqual([
    firstInstant + 5_000,
    firstInstant + 5_000,
  ]);
});

test("a checkpoint that cannot be written is given to nobody, and neither is the acknowledgement", async () => {
  let failures = 0;
  const folder = await opened({
    files: {
      replace: async (path, text, mode) => {
        if (failures > 0 && path.includes("checkpoints")) {
          failures--;
          throw new Error("EIO: fsync");
        }
        await durableFiles.replace(path, text, mode);
      },
    },
  });
  const before = folder.ledger.log("ours")?.checkpoint();
  failures = 1;
  const unwritten = folder.ledger.append("ours", lost(1));
  await expect(unwritten).rejects.toThrow(LedgerUnavailable);
  await expect(unwritten).rejects.toMatchObject({ code: "checkpoint-not-written" });
  expect(folder.ledger.log("ours")?.checkpoint()).toBe(before);
  const next = await folder.ledger.append("ours", lost(2));
  expect(next.ok && next.value.facts[0]?.entry.seq).toBe(2);
  expect(sizeOf(folder.ledger.log("ours")?.checkpoint())).toBe(3);
  await folder.end();
});

test("a checkpoint that could not be written is written later, without another act", async () => {
  let failures = 0;
  const folder = await opened({
    files: {
      replace: async (path, text, mode) => {
        if (failures-- > 0) throw new Error("EIO: fsync");
        await durableFiles.replace(path, text, mode);
      },
    },
  });
  failures = 1;
  await expect(folder.ledger.append("ours", lost(1))).rejects.toThrow(LedgerUnavailable);
  await expect.poll(() => sizeOf(folder.ledger.log("ours")?.checkpoint()), { timeout: 6_000 }).toBe(2);
  await folder.end();
});

test("a closing log takes nothing more, and answers what it took", async () => {
  const folder = await opened();
  const taken = folder.ledger.append("ours", lost(1));
  const closing = folder.ledger.close();
  await expect(folder.ledger.append("ours", lost(2))).rejects.toMatchObject({ code: "ledger-closed" });
  await closing;
  expect((await taken).ok).toBe(true);
  await folder.end();
});
