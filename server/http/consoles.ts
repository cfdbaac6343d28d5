/** The two consoles, each on its own listener: what is open to the client's accounts is closed to the provider's, and the reverse. */
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type ServerType, serve } from "@hono/node-server";
import type { Kysely } from "kysely";
import type { Console, Identity } from "../auth/identity.ts";
import { createIdentity, migrateIdentity } from "../auth/identity.ts";
import type { Settings } from "../settings.ts";
import { createApp } from "./app.ts";
import type { AppParts } from "./app-parts.ts";
import type { Whose } from "./who.ts";

export type OpenConsole = { readonly console: Console; readonly origin: string; readonly identity: Identity };

export type ConsoleParts = Omit<AppParts, "whose" | "origin" | "pages"> & Pick<Whose, "byToken" | "tenants">;

type Listening = {
  readonly origin: string;
  readonly server: ServerType;
  readonly serveWith: (handler: (request: Request) => Response | Promise<Response>) => void;
};

const pages = fileURLToPath(new URL("../../console/dist", import.meta.url));

/** Takes a port; until there is something to serve, whoever comes is told to come again. Rejects where the port is taken. */
export function listen(address: string, port: number, origin: string | null): Promise<Listening> {
  let handler: (request: Request) => Response | Promise<Response> = () =>
    new Response(null, { status: 503, headers: { "retry-after": "1" } });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request) => handler(request), hostname: address, port }, (bound: AddressInfo) => {
      const shown = address.includes(":") ? `[${address}]` : address;
      resolve({
        origin: origin ?? `http://${shown}:${bound.port}`,
        server,
        serveWith: (serving) => {
          handler = serving;
        },
      });
    });
    server.on("error", reject);
  });
}

/** Opens both consoles over one set of books. */
export async function openConsoles(
  settings: Settings,
  db: Kysely<object>,
  secret: string,
  parts: ConsoleParts,
  onLink: (email: string, token: string) => void,
) {
  const opened: (OpenConsole & { server: ServerType })[] = [];
  for (const console of ["client", "provider"] as const) {
    const [port, origin] =
      console === "client" ? [settings.clientPort, settings.clientOrigin] : [settings.providerPort, settings.providerOrigin];
    const listening = await listen(settings.address, port, origin);
    const identity = createIdentity({ console, baseUrl: listening.origin, secret, db, onLink });
    if (opened.length === 0) await migrateIdentity(identity);
    const { byToken, tenants, ...shared } = parts;
    const app = createApp({ ...shared, whose: { console, identity, byToken, tenants }, origin: listening.origin, pages });
    listening.serveWith((request) => app.fetch(request));
    opened.push({ console, origin: listening.origin, identity, server: listening.server });
  }
  return opened;
}

/** Takes no more requests, and ends the streams that are open. */
export async function closeConsoles(opened: readonly { readonly server: ServerType }[]): Promise<void> {
  await Promise.all(
    opened.map(({ server }) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ("closeAllConnections" in server) server.closeAllConnections();
      return closed;
    }),
  );
}
