/** While a month of 1.3 million observations is evaluated and bundled in the server's process, beats are on time. */
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { monthOf } from "../../api/zone.ts";
import { filledMonth } from "../http/filled-month.ts";
import { type Served, served } from "../http/served.ts";
import { until } from "../http/watched.ts";
import { lateness } from "../lateness.ts";

const month = "2026-10";
const { to } = monthOf(month, "Europe/Paris");
let folder: string;
beforeAll(async () => {
  folder = await filledMonth(month);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens the books, freezes the month, shows it and hands out its bundle: everything that is heavy, in this thread. */
async function wholeMonth(): Promise<Record<string, number>> {
  const took: Record<string, number> = {};
  const timed = async <Value>(what: string, run: () => Promise<Value>): Promise<Value> => {
    const begun = performance.now();
    const value = await run();
    took[what] = Math.round(performance.now() - begun);
    return value;
  };
  const at: Served = await timed("start", () => served({ folder, clock: () => to + 24 * 3_600_000 }));
  const path = `/statements/ocp01/${month}`;
  const frozen = await timed("freeze", () =>
    until(
      () => at.client("GET", `${path}/document?version=1`),
      ({ status }) => status === 200,
      30_000,
    ),
  );
  expect(frozen.body.figures.unknown).toBeLessThan(60_000);
  expect((await timed("statement", () => at.client("GET", path))).status).toBe(200);
  const bundle = await timed("bundle", () => at.client("GET", `${path}/bundle`));
  took.bundleKb = Math.round(bundle.text.length / 1_000);
  for (let again = 0; again < 8; again += 1) await at.client("GET", `${path}/bundle`);
  await timed("overview", () => at.client("GET", "/overview"));
  await at.running.stop();
  return took;
}

test("100 probes at 1 s, while the month is evaluated and bundled", { timeout: 240_000 }, async (context) => {
  for (let round = 1; round <= 4; round += 1) {
    let took: Record<string, number> = {};
    const { results, missed, p50, p99, max, machine } = await lateness({
      probes: 100,
      intervalMs: 1_000,
      meanwhile: async () => {
        took = await wholeMonth();
      },
    });
    console.log(
      took,
      `${results.length} beats late by ${p50} ms (p50), ${p99} (p99), ${max} at most; an idle process: ${machine} ms`,
    );
    if (max > 50 && machine > 20) continue;
    expect(max).toBeLessThanOrEqual(50);
    expect(missed).toEqual([]);
    return;
  }
  context.skip("the machine is so loaded that an idle process is late too");
});
