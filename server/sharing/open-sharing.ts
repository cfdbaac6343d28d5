/** What a process shares with the others on its database: who probes what, and what changed. */
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Changed, Changes } from "../http/events.ts";
import type { Tx } from "../store/tables.ts";
import type { Watching } from "../watch/watching.ts";
import { type LeaseParts, Leases } from "./leases.ts";
import { openNotifications } from "./notifications.ts";
import { heldBy, leaseName } from "./probe-leases.ts";

export type Sharing = {
  /** Which of the platforms this process probes, as the database has it. */
  readonly probesHere: (tx: Tx, tenant: string, platforms: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly leases: (parts: Pick<LeaseParts, "taken" | "lost" | "idle" | "holding">) => Leases;
  /** Told to the pages of this process, and to the other processes. */
  readonly tell: (changed: Changed) => void;
  /** Hears the others from here on. */
  readonly listen: (watching: Watching, redescribed: (tenant: string, platform: string) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type SharingParts = { readonly url: string; readonly changes: Changes; readonly log: Logger };

/** Nothing is connected before something is asked of it. */
export function openSharing({ url, changes, log }: SharingParts): Sharing {
  const holder = randomUUID();
  const report = (error: unknown): void =>
    log.warn({ error: String(error) }, "sharing with other processes failed; it is tried again");
  let notifications: Awaited<ReturnType<typeof openNotifications>> | undefined;
  return {
    probesHere: async (tx, tenant, platforms) => {
      const names = platforms.map((platform) => leaseName(tenant, platform));
      const held = await heldBy(tx, holder, names);
      return new Set(platforms.filter((_, place) => held.has(names[place])));
    },
    leases: (parts) => new Leases({ url, holder, report, ...parts }),
    tell: (changed) => {
      changes.tell(changed);
      notifications?.tell(changed);
    },
    listen: async (watching, redescribed) => {
      const hearing = new Set<string>();
      const hear = async (changed: Changed): Promise<void> => {
        const { tenant, platform, kind } = changed;
        if (platform !== null && kind === "described") await redescribed(tenant, platform);
        else if (platform !== null && kind === "stated") await watching.readVerdicts(tenant, platform);
        else if (platform !== null) await once(hearing, `${tenant} ${platform}`, () => watching.catchUp(tenant, platform));
        changes.tell(changed);
      };
      const everything = async (): Promise<void> => {
        for (const { tenant, platform } of watching.platforms()) await watching.catchUp(tenant, platform);
      };
      notifications = await openNotifications({
        ...{ url, process: holder },
        heard: (changed) => void hear(changed).catch(report),
        connected: () => void everything().catch(report),
      });
    },
    close: async () => {
      await notifications?.close();
    },
  };
}

/** While one waits for its turn, another one would hear the same. */
async function once(waiting: Set<string>, name: string, run: () => Promise<void>): Promise<void> {
  if (waiting.has(name)) return;
  waiting.add(name);
  setImmediate(() => waiting.delete(name));
  await run();
}
