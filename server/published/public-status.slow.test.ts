import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { good } from "../../core/result.ts";
import { client, type Opened, opened } from "../../test/opened.ts";
import { openPublicStatus } from "./public-status.ts";

let garant: Opened;
beforeAll(async () => {
  garant = await opened();
  const done = await garant.verbs.run("change-publication", { public: true }, client);
  if (!done.ok) throw new Error(JSON.stringify(done.errors));
}, 60_000);
afterAll(() => garant.end());

/** Counts how often it is made, each time as long as `made` takes. */
function statusMadeBy(made: () => Promise<void>) {
  let times = 0;
  const status = openPublicStatus({
    garant,
    now: () => garant.time.now,
    reading: {
      everyPlatform: async () => {
        times += 1;
        await made();
        return good([]);
      },
      outages: async () => good({ items: [], next: null }),
    },
  });
  return { status, times: () => times };
}

test("is made once for all who ask while it is being made, and again for who asks after", async () => {
  const gate = Promise.withResolvers<void>();
  const { status, times } = statusMadeBy(() => gate.promise);
  const read = vi.spyOn(garant.store, "read");
  const asked = [1, 2, 3].map(() => status("ours"));
  await vi.waitFor(() => expect(read.mock.settledResults.filter(({ type }) => type === "fulfilled")).toHaveLength(asked.length));
  read.mockRestore();
  expect((await status("theirs")).ok).toBe(false);
  gate.resolve();
  const told = await Promise.all(asked);
  expect(told.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(times()).toBe(1);
  await status("ours");
  expect(times()).toBe(2);
});

test("what could not be made is made again", async () => {
  let fails = true;
  const { status, times } = statusMadeBy(async () => {
    if (fails) throw new Error("no books today");
  });
  await expect(status("ours")).rejects.toThrow("no books today");
  fails = false;
  expect((await status("ours")).ok).toBe(true);
  expect(times()).toBe(2);
});
