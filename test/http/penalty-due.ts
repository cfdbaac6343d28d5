/** October frozen with a penalty due: two hours reported down, and confirmed back. */
import { minute, november, october, octoberFolder } from "./october-folder.ts";
import { type Served, served } from "./served.ts";
import { until } from "./watched.ts";

/** Served at one in the morning of 1 November by the time that it is handed; who stops it ends it. */
export async function penaltyDue(): Promise<{ at: Served; time: { now: number } }> {
  const time = { now: october - 1_000 * minute };
  const clock = () => time.now;
  const before = await served({ folder: await octoberFolder(time), clock });
  for (const path of ["notifications", "restorations"]) {
    const { status, text } = await before.client("POST", `/platforms/ocp01/${path}`, { body: {} });
    if (status !== 201) throw new Error(text);
    time.now += 120 * minute;
  }
  time.now = november + 60 * minute;
  const at = await before.again(clock);
  await until(
    async () => (await at.client("GET", "/statements/ocp01/2026-10/archive")).body.items ?? [],
    (files) => files.length === 3,
    60_000,
  );
  return { at, time };
}
