/** A real server on PostgreSQL that watches many targets: platforms of as many components as one may have. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PostgresServer, startPostgres } from "../../test/postgres-server.ts";
import { type Server, startServer } from "../../test/reliability/start-server.ts";
import type { Targets } from "./targets.ts";

export type Watching = { readonly postgres: PostgresServer; readonly server: Server; readonly end: () => Promise<void> };

export type WatchedForm = {
  readonly platforms: number;
  readonly componentsEach: number;
  readonly secure?: boolean;
  readonly timeoutMs: number;
};

/** A thousand components, each asked every second. */
export const aThousand: WatchedForm = { platforms: 10, componentsEach: 100, timeoutMs: 800 };

export const everySecond = { intervalMs: 1_000, staleAfterMs: 4_000, failures: 2, of: 3, successes: 2 };

/** The name of a platform by its place, and the number of the target of each of its components. */
export const platformName = (platform: number): string => `p${platform}`;
export const targetOf = ({ componentsEach }: WatchedForm, platform: number, component: number): number =>
  platform * componentsEach + component;

/** Starts PostgreSQL and the server, and connects the platforms. `env`: what the server is told beside. */
export async function startWatched(
  targets: Targets,
  form: WatchedForm,
  env: Readonly<Record<string, string>> = {},
): Promise<Watching> {
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), "garant-bench-"));
  const server = await startServer(folder, platformName(0), { ...env, DATABASE_URL: postgres.url });
  for (let platform = 0; platform < form.platforms; platform += 1) await connectWatched(server, targets, form, platform);
  const end = async (): Promise<void> => {
    await server.kill();
    await postgres.end();
    await rm(folder, { recursive: true, force: true });
  };
  return { postgres, server, end };
}

/** Connects one of the platforms. */
export async function connectWatched(
  { provider }: Pick<Server, "provider">,
  targets: Targets,
  form: WatchedForm,
  platform: number,
): Promise<void> {
  const components = Array.from({ length: form.componentsEach }, (_, component) => {
    const url = targets.url(targetOf(form, platform, component), form.secure);
    const trust = form.secure === true ? { authorities: targets.authority } : {};
    const probe = { kind: "http", parameters: { url, timeoutMs: form.timeoutMs, ...trust } };
    return { name: `c${component}`, title: `Component ${component}`, probe, beat: everySecond };
  });
  const id = platformName(platform);
  const body = { id, title: id, region: null, components, zones: null };
  const { status, text } = await provider("POST", "/platforms", { body });
  if (status !== 201) throw new Error(`${status}: ${text}`);
}
