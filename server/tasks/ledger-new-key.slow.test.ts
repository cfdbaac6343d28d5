import { afterEach, expect, test } from "vitest";
import { parseVerifierKey } from "../../core/ledger/verifier-key.ts";
import { connected, type Opened, opened } from "../../test/opened.ts";
import { sha256 } from "../keys/crypto.ts";
import { verifyLedger } from "../ledger/verify.ts";
import { newKeyTask } from "./ledger-new-key.ts";

let garant: Opened;
afterEach(() => garant.end());

test("the new key is told with the entry that says it, and signs from then on", async () => {
  garant = await opened();
  await connected(garant);
  const before = garant.ledger.log("ours")?.key();
  const { exitCode, text, json } = await newKeyTask(garant, "fr");
  const after = garant.ledger.log("ours")?.key();
  expect(exitCode).toBe(0);
  expect(json).toMatchObject({ keys: [{ tenant: "ours", entry: 3 }] });
  expect(text).toContain("l’entrée 3");
  const told = [...text.matchAll(/\S+\+\S+$/gm)].map(([key]) => parseVerifierKey(key, sha256));
  expect(told.map((one) => one.ok && one.value)).toEqual([before, after]);
  expect(before?.id).not.toBe(after?.id);
  const log = garant.ledger.log("ours");
  expect(log && (await verifyLedger(garant.store, log, { state: true })).faults).toEqual([]);
  expect((await garant.ledger.recorded("ours", [3])).facts[0]?.entry).toMatchObject({ actor: "local-operator" });
});

test("a log that takes nothing keeps its key, and the task says why", async () => {
  garant = await opened();
  await connected(garant);
  await garant.tamper("update garant.entry set leaf = sha256('other') where seq = 2");
  garant = await garant.again();
  const before = garant.ledger.log("ours")?.key();
  expect(await newKeyTask(garant, "en")).toMatchObject({
    exitCode: 1,
    text: expect.stringContaining("ledger-differs-from-checkpoint"),
    json: { keys: [{ tenant: "ours", refused: "ledger-differs-from-checkpoint" }] },
  });
  expect(garant.ledger.log("ours")?.key()).toEqual(before);
});
