import { afterAll, beforeAll, expect, test } from "vitest";
import { accountOf, connected, type Opened, opened } from "../../test/opened.ts";
import { openActing } from "./acting.ts";

let garant: Opened;
beforeAll(async () => {
  garant = await opened();
  await connected(garant);
});
afterAll(() => garant.end());

test("what is recorded is acknowledged, even where what follows from it can't be said", async () => {
  const troubles: string[] = [];
  const acting = openActing({
    ...{ verbs: garant.verbs, vault: garant.vault, store: garant.store, serverKey: "" },
    now: () => garant.time.now,
    follow: () => Promise.reject(new Error("the disk is full")),
    redescribe: () => Promise.resolve(),
    platformsOf: () => [],
    enrol: () => Promise.reject(),
    demonstration: { startDemonstration: () => Promise.reject(), breakDemonstration: () => Promise.reject() },
    report: (error) => troubles.push(String(error)),
  });
  const actor = { ...accountOf("client"), channel: "api" as const };
  const done = await acting.act("report-unavailability", actor, "ocp01", {});
  expect(done).toMatchObject({
    ok: true,
    value: { platform: "ocp01", outage: null, receipts: [{ entry: { kind: "unavailability.reported" } }] },
  });
  expect(troubles).toEqual(["Error: the disk is full"]);
});
