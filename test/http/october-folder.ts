/** A folder whose books hold two hours of October, one component failing for twenty minutes; nothing runs on it. */
import { monthOf } from "../../api/zone.ts";
import { minute, monthFolder, outageOf } from "./month-folder.ts";

export { minute } from "./month-folder.ts";

const month = "2026-10";
export const { from: october, to: november } = monthOf(month, "Europe/Paris");
export const grace = 15 * minute;
export const outage = outageOf(month);

/** Made at a time that goes on to the end of those two hours; the platform is `ocp01`, described a thousand minutes before October. */
export async function octoberFolder(time: { now: number }): Promise<string> {
  return await monthFolder(month, time);
}
