/** Checkpoints stamped by an authority made with OpenSSL: when, how often, and what a bundle then establishes without anything kept. */
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { monthContaining, monthOf } from "../../api/zone.ts";
import { utf8 } from "../../core/json/utf8.ts";
import { stampsFile } from "../../core/statement/bundle.ts";
import { verifyBundle } from "../../core/statement/verify.ts";
import { writeBundle } from "../../core/statement/write-bundle.ts";
import { hasOpenssl, type OpensslAuthority, opensslAuthority } from "../../test/fixtures/openssl-authority.ts";
import { tools } from "../../test/fixtures/verifying.ts";
import { client, connected, type Opened, opened, provider } from "../../test/opened.ts";
import { firstAgreement } from "../agreement/first-agreement.ts";
import type { SigningKey } from "../keys/key-file.ts";
import { sealObservations } from "../ledger/seal.ts";
import { verifyLedger } from "../ledger/verify.ts";
import { bundleContents, statementOf } from "../statements/bundle-contents.ts";
import { freezeMonth } from "../statements/freeze.ts";
import { keepObservations } from "../store/observations.ts";
import { stampDue } from "./stamp-checkpoints.ts";

const [minute, hour] = [60_000, 3_600_000];
let garant: Opened;
let key: SigningKey;
let authority: OpensslAuthority;

describe.skipIf(!hasOpenssl)("with an authority", () => {
  beforeAll(async () => {
    authority = await opensslAuthority();
    // The authority tells the true time: the log's clock begins there.
    garant = await opened({ now: Date.now() });
    const adopted = await garant.verbs.run("adopt-agreement", await firstAgreement(), provider);
    expect(adopted.ok).toBe(true);
    key = await connected(garant);
  });
  afterAll(async () => {
    authority.end();
    await garant.end();
  });

  const failedAt = new Map<string, number>();
  const due = () => {
    const settings = { url: authority.url, everyMs: hour, certificates: authority.root };
    return stampDue({ garant, now: () => garant.time.now, authority: settings }, failedAt);
  };
  const report = () => garant.verbs.run("report-unavailability", { platform: "ocp01" }, client);
  const stamps = () => garant.store.read("ours", (tx) => tx.selectFrom("time_stamp").selectAll().orderBy("size").execute());

  test("the first checkpoint is stamped, and openssl says so too; nothing new, nothing asked", async () => {
    await due();
    const [stamp, ...more] = await stamps();
    expect(more).toEqual([]);
    expect(stamp?.checkpoint).toBe(garant.ledger.log("ours")?.checkpoint());
    expect(authority.verifies(stamp?.token ?? new Uint8Array(), utf8(stamp?.checkpoint ?? ""))).toBe(true);
    garant.time.now += 2 * hour;
    await due();
    expect(authority.asked()).toBe(1);
  });

  test("what is new is stamped within the hour, not at each entry", async () => {
    garant.time.now -= hour + 5 * minute;
    await report();
    await due();
    expect(authority.asked()).toBe(1);
    garant.time.now += 10 * minute;
    await due();
    expect(authority.asked()).toBe(2);
    expect(await stamps()).toHaveLength(2);
  });

  test("an authority that fails is asked again after a while, and nothing of it is kept", async () => {
    await report();
    garant.time.now += 2 * hour;
    authority.behave({ body: Buffer.from("no") });
    await expect(due()).rejects.toMatchObject({ code: "not-a-reply" });
    await due();
    expect(authority.asked()).toBe(3);
    expect(await stamps()).toHaveLength(2);
    authority.behave(undefined);
    garant.time.now += 6 * minute;
    await due();
    expect(await stamps()).toHaveLength(3);
  });

  test("a frozen month is stamped at once, and its bundle establishes since when by that alone", async () => {
    // The month before: over, whatever the day on which this runs.
    const { from } = monthOf(monthContaining(garant.time.now, "Europe/Paris"), "Europe/Paris");
    const month = monthContaining(from - hour, "Europe/Paris");
    await watched();
    garant.time.now += 2 * hour;
    await due();
    garant.time.now = Date.now();
    await due();
    const asked = authority.asked();
    expect(await freezeMonth(garant.ledger, { tenant: "ours", platform: "ocp01", month }, from + 15 * minute)).toBe(true);
    await due();
    expect(authority.asked()).toBe(asked + 1);
    const log = garant.ledger.log("ours");
    const checkpoint = log?.checkpoint() ?? "";
    const bundle = await garant.store.read("ours", async (tx) => {
      const statement = await statementOf(tx, { platform: "ocp01", month });
      if (statement === undefined) throw new Error("the month is frozen");
      return writeBundle({ statement, checkpoint, ...(await bundleContents(tx, statement, Number(checkpoint.split("\n")[1]))) });
    });
    expect(bundle.has(stampsFile)).toBe(true);
    const keys = [log?.key()].filter((known) => known !== undefined);
    const authorities = [new Uint8Array(new X509Certificate(readFileSync(authority.root)).raw)];
    const handed = { ...tools, zoneData: process.versions.tz ?? "" };
    const outside = { keys, checkpoints: [], receipts: [], authorities };
    const verification = await verifyBundle(bundle, outside, handed);
    const resultOf = (id: string) => verification.checks.find(({ check }) => check === id)?.result;
    expect(verification.checks.flatMap(({ findings }) => findings.filter(({ result }) => result === "failed"))).toEqual([]);
    expect(resultOf("kept-checkpoints")).toBe("passed");
    expect(resultOf("anchored-blocks")).toBe("passed");
    const without = await verifyBundle(new Map([...bundle].filter(([name]) => name !== stampsFile)), outside, handed);
    expect(without.verified).toBe(false);
  });

  test("the ledger's verification reads the stamps again, and names an altered one", async () => {
    const faults = async () => {
      const log = garant.ledger.log("ours");
      return log === undefined ? [] : (await verifyLedger(garant.store, log, { state: false })).faults;
    };
    expect(await faults()).toEqual([]);
    const [first, second] = await stamps();
    await garant.tamper(`update garant.time_stamp set token = set_byte(token, octet_length(token) - 3,
      get_byte(token, octet_length(token) - 3) # 1) where size = ${first?.size}`);
    await garant.tamper(`update garant.time_stamp set checkpoint = '${first?.checkpoint}' where size = ${second?.size}`);
    expect(await faults()).toEqual([
      { code: "stamp-unsound", size: first?.size },
      { code: "stamp-unsound", size: second?.size },
    ]);
  });

  /** Ten minutes of good observations, sealed. */
  async function watched(): Promise<void> {
    for (const until = garant.time.now + 10 * minute; garant.time.now < until; garant.time.now += 30_000) {
      const at = garant.time.now;
      const seen = ["api", "router"].map((component) => ({ component, at, ok: true, details: { phases: { total: 12 } } }));
      await garant.store.asTenant("ours", (tx) => keepObservations(tx, "ocp01", "local", seen));
    }
    const before = garant.time.now;
    await sealObservations(garant.ledger, { tenant: "ours", platform: "ocp01", vantages: [{ name: "local", key, before }] });
  }
});
