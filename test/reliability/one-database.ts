/** Processes of the whole server on one database of a PostgreSQL server: each with a folder of its own, and the keys of all. */
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PostgresServer, startPostgres } from "../postgres-server.ts";
import { type Server, startServer } from "./start-server.ts";

export type OneDatabase = {
  readonly postgres: PostgresServer;
  /** Where their folders are. */
  readonly folder: string;
  /** The folder of a process. */
  readonly folderOf: (name: string) => Promise<string>;
  /** Starts one by its name; a name that was started before goes on in its folder. */
  readonly start: (name: string, more?: Readonly<Record<string, string>>) => Promise<Server>;
  /** Kills what still runs. */
  readonly end: () => Promise<void>;
};

/** Starts PostgreSQL with an empty database, and no process of ours. Reports of `post` are about `platform`. */
export async function oneDatabase(platform: string): Promise<OneDatabase> {
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), "garant-"));
  await mkdir(join(folder, "keys"));
  const running: Server[] = [];
  const folderOf = async (name: string): Promise<string> => {
    const own = join(folder, name);
    if ((await mkdir(own, { recursive: true })) !== undefined) await symlink(join(folder, "keys"), join(own, "keys"));
    return own;
  };
  return {
    ...{ postgres, folder, folderOf },
    start: async (name, more = {}) => {
      const server = await startServer(await folderOf(name), platform, { DATABASE_URL: postgres.url, ...more });
      running.push(server);
      return server;
    },
    end: async () => {
      for (const server of running) await server.kill();
      await postgres.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
