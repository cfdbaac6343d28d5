/** What the server freezes and hands out, the verifier computes again: from the store's rows to the archive, with a kept checkpoint and a receipt. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { monthOf } from "../../api/zone.ts";
import { receiptText } from "../../core/ledger/receipt.ts";
import type { Outside } from "../../core/statement/outside.ts";
import { verifyArchive } from "../../core/statement/verify-archive.ts";
import { writeBundle } from "../../core/statement/write-bundle.ts";
import { tools } from "../../test/fixtures/verifying.ts";
import { client, connected, firstInstant, type Opened, opened, provider } from "../../test/opened.ts";
import { inflating } from "../../test/statement/one-day.ts";
import { firstAgreement } from "../agreement/first-agreement.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { sealObservations } from "../ledger/seal.ts";
import { keepObservations } from "../store/observations.ts";
import { bundleContents, statementOf } from "./bundle-contents.ts";
import { amendMonth, freezeMonth } from "./freeze.ts";
import { packBundle } from "./pack-bundle.ts";

const month = "2026-10";
const of = { tenant: "ours", platform: "ocp01", month };
const { to } = monthOf(month, "Europe/Paris");
const minute = 60_000;

let garant: Opened;
let key: SigningKey;
let kept: Pick<Outside, "checkpoints" | "receipts">;

beforeAll(async () => {
  garant = await opened();
  await done("adopt-agreement", await firstAgreement(), provider);
  key = await connected(garant);
  await watchedUntil(firstInstant + 10 * minute);
  const [receipt] = await done("report-unavailability", { platform: "ocp01", note: null, claimedAt: null }, client);
  kept = {
    checkpoints: [{ name: "kept", text: garant.ledger.log("ours")?.checkpoint() ?? "" }],
    receipts: receipt === undefined ? [] : [{ name: "receipt", text: receiptText(receipt) }],
  };
  await watchedUntil(firstInstant + 20 * minute);
  garant.time.now = to + 15 * minute + 3_000;
  await freezeMonth(garant.ledger, of, to + 15 * minute);
});
afterAll(() => garant.end());

test("a frozen month's bundle verifies against what was kept before", async () => {
  const verification = await verified();
  expect(verification.checks.filter(({ result }) => result !== "passed").map(({ check, findings }) => [check, findings])).toEqual(
    [
      ["kept-checkpoints", expect.anything()],
      ["probes", expect.anything()],
    ],
  );
  expect(verification.verified).toBe(true);
});

test("so does one that a later truth amended", async () => {
  garant.time.now = to + 60 * minute;
  const input = { platform: "ocp01", at: firstInstant + 12 * minute + 10_000, note: null, claimedAt: null };
  await done("report-unavailability", input, provider);
  expect(await amendMonth(garant.ledger, of)).toBe(true);
  const verification = await verified();
  expect(verification.checks.filter(({ result }) => result === "failed")).toEqual([]);
  expect(verification.verified).toBe(true);
  expect(verification.checks.find(({ check }) => check === "version")?.said.en).toContain("version 2");
});

test("so does one after an earlier instant was accepted and a ruling agreed; both are printed with their authors", async () => {
  garant.time.now = to + 120 * minute;
  const platform = "ocp01";
  const claimedAt = firstInstant + 15 * minute + 10_000;
  const subject = (receipts: Awaited<ReturnType<typeof done>>) => receipts[0]?.entry.subject ?? "";
  const report = subject(await done("report-unavailability", { platform, note: null, claimedAt }, client));
  const accepted = subject(await done("accept-claimed-instant", { platform, of: report, reason: "their gateway" }, provider));
  const contested = subject(await done("contest-record", { platform, of: report, reason: "seen up" }, provider));
  const interval = { from: claimedAt, to: claimedAt + minute, counts: true };
  const proposal = subject(await done("propose-ruling", { platform, dispute: contested, ...interval, reason: "logs" }, provider));
  const ruling = subject(await done("accept-ruling", { platform, of: proposal, reason: "agreed" }, client));
  expect(await amendMonth(garant.ledger, of)).toBe(true);
  const verification = await verified();
  expect(verification.checks.filter(({ result }) => result === "failed")).toEqual([]);
  expect(verification.verified).toBe(true);
  const statement = await garant.store.read("ours", (tx) => statementOf(tx, of));
  expect(statement?.authored.map(({ record, kind, party }) => [record, kind, party])).toEqual([
    [accepted, "notification.advanced", "provider"],
    [ruling, "dispute.ruled", "client"],
  ]);
});

async function verified() {
  const log = garant.ledger.log("ours");
  const checkpoint = log?.checkpoint() ?? "";
  const entries = Number(checkpoint.split("\n")[1]);
  const archive = await garant.store.read("ours", async (tx) => {
    const statement = await statementOf(tx, of);
    if (statement === undefined) throw new Error("the month is frozen");
    return packBundle(writeBundle({ statement, checkpoint, ...(await bundleContents(tx, statement, entries)) }));
  });
  const keys = [log?.key()].filter((known) => known !== undefined);
  return verifyArchive(
    archive,
    { keys, authorities: [], ...kept },
    { ...tools, ...inflating, zoneData: process.versions.tz ?? "" },
  );
}

async function done(verb: string, input: unknown, actor: typeof client) {
  const result = await garant.verbs.run(verb, input, actor);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.receipts;
}

/** A good observation of each component each half minute since the last ones, then a block. */
async function watchedUntil(until: number): Promise<void> {
  for (; garant.time.now < until; garant.time.now += 30_000) {
    const at = garant.time.now;
    const seen = ["api", "router"].map((component) => ({ component, at, ok: true, details: { phases: { total: 12 } } }));
    await garant.store.asTenant("ours", (tx) => keepObservations(tx, "ocp01", "local", seen));
  }
  await sealObservations(garant.ledger, { tenant: "ours", platform: "ocp01", vantages: [{ name: "local", key, before: until }] });
}
