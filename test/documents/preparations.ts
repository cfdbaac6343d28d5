/** What a document may find before its first block: `after NAME`. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { monthContaining, monthOf } from "../../api/zone.ts";
import { environmentOfFolder } from "../database.ts";
import { done, minute, monthFolder } from "../http/month-folder.ts";
import { preparedFolder } from "../http/served.ts";
import { accountOf } from "../opened.ts";
import { dropDatabaseOf } from "../server-database.ts";
import type { Given } from "./run-document.ts";

export type Prepared = Given & {
  readonly end: () => Promise<void>;
  /** Whether a server runs on them from the beginning. */
  readonly starts?: boolean;
};

/** By the name that documents give them. */
export const preparations: Readonly<Record<string, () => Promise<Prepared>>> = {
  clone: async () => ({ environment: onPath, end: async () => {} }),
  "first-start": async () => started(await preparedFolder()),
  "connected-platform": async () => started(await monthFolder(lastMonth(), { now: 0 })),
  "frozen-month": frozenMonth,
};

const onPath = { PATH: `${path.resolve(import.meta.dirname, "../../bin")}:${process.env.PATH}` };

const zone = "Europe/Paris";
const documented = "2026-10";

/**
 * The books of a platform `ocp01` whose last month is over: an outage of twenty minutes, and an hour that was reported and contested. That
 * month stands here for the one that documents name, whatever today is; half an hour of it, from 16:40 UTC on the 14th, for what they name of it.
 */
async function frozenMonth(): Promise<Prepared> {
  const month = lastMonth();
  const time = { now: 0 };
  const [client, provider] = [accountOf("client", "client"), accountOf("provider", "client")];
  const folder = await monthFolder(month, time, async (garant) => {
    time.now = Date.parse(`${month}-14T16:40:00Z`);
    const of = await done(garant, "report-unavailability", { platform: "ocp01" }, client);
    time.now += 60 * minute;
    await done(garant, "confirm-restoration", { platform: "ocp01", of }, client);
    await done(garant, "contest-record", { platform: "ocp01", of, reason: "Our logs show no failure" }, provider);
  });
  const [year = "", number = ""] = month.split("-");
  const quarter = `${year}-Q${Math.ceil(Number(number) / 3)}`;
  return { ...started(folder), replaced: { [documented]: month, "2026-Q4": quarter, "2026": year } };
}

/** The last one that is over, and its grace with it. */
function lastMonth(): string {
  const { from } = monthOf(monthContaining(Date.now() - 60 * minute, zone), zone);
  return monthContaining(from - minute, zone);
}

function started(folder: string): Prepared {
  return {
    data: folder,
    starts: true,
    environment: { ...environmentOfFolder(folder), ...onPath },
    end: async () => {
      await dropDatabaseOf(folder);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
