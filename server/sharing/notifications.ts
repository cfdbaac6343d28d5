/** What changed, told to the other processes on the same database, and heard from them. Nothing rests on it but how soon they look. */
import type { Changed } from "../http/events.ts";
import { LoneConnection } from "./lone-connection.ts";

export type NotificationParts = {
  readonly url: string;
  /** Who tells: what comes back to it is nothing new. */
  readonly process: string;
  readonly heard: (changed: Changed) => void;
  /** What was told meanwhile is lost: whoever listens must look at everything. */
  readonly connected: () => void;
};

export type Notifications = {
  readonly tell: (changed: Changed) => void;
  readonly close: () => Promise<void>;
};

/** Listens until it is closed, through every break of the connection. */
export async function openNotifications({ url, process, heard, connected }: NotificationParts): Promise<Notifications> {
  const connection = new LoneConnection(url, async (client) => {
    client.on("notification", ({ payload }) => {
      const told = readTold(payload);
      if (told !== undefined && told.process !== process) heard(told.changed);
    });
    await client.query("listen garant");
    connected();
  });
  await connection.open();
  return {
    tell: (changed) => {
      const told = JSON.stringify({ process, changed });
      void connection.client?.query("select pg_notify('garant', $1)", [told]).catch(() => {});
    },
    close: () => connection.close(),
  };
}

/** Undefined for what no process of this version would say. */
function readTold(payload = ""): { readonly process: string; readonly changed: Changed } | undefined {
  try {
    const { process, changed }: { process?: unknown; changed?: Changed } = JSON.parse(payload);
    return typeof process === "string" && typeof changed?.tenant === "string" ? { process, changed } : undefined;
  } catch {
    return undefined;
  }
}
