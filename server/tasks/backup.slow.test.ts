import { spawnSync } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { client, connected, type Opened, opened } from "../../test/opened.ts";
import { serverUrl } from "../../test/server-database.ts";
import { lockFolder } from "../store/folder-lock.ts";
import { openPglite } from "../store/open-pglite.ts";
import { backup, restore } from "./backup.ts";

const embedded = serverUrl === undefined;
let place: string;
let garant: Opened;
const at = (...parts: string[]) => join(place, ...parts);
const report = () => garant.verbs.run("report-unavailability", { platform: "ocp01", note: "down" }, client);
const sizeIn = async (folder: string) => Number((await readFile(join(folder, "checkpoints", "ours"), "utf8")).split("\n")[1]);

beforeAll(async () => {
  if (!embedded) return;
  place = await mkdtemp(join(tmpdir(), "garant-backup-"));
  garant = await opened();
  await connected(garant);
  await report();
  await garant.close();
  const { exitCode } = await backup(() => openPglite(garant.dataFolder), garant.dataFolder, at("saved"), "en");
  expect(exitCode).toBe(0);
  garant = await garant.again();
  await report();
  await garant.close();
});
afterAll(async () => {
  if (!embedded) return;
  await garant.end();
  await rm(place, { recursive: true, force: true });
});

test.runIf(embedded)("a backup restored elsewhere is the books as they were, and they go on", async () => {
  expect(await restore(at("saved"), at("other"), "en")).toMatchObject({ exitCode: 0, json: { older: [] } });
  const again = await opened({ dataFolder: at("other"), now: garant.time.now });
  expect(again.ledger.faults()).toEqual([]);
  expect(await again.verbs.run("report-unavailability", { platform: "ocp01", note: "again" }, client)).toMatchObject({
    ok: true,
  });
  await again.close();
});

test.runIf(embedded)(
  "restored where a newer checkpoint was given out: it says so, keeps it, and the log takes nothing",
  async () => {
    await cp(garant.dataFolder, at("behind"), { recursive: true });
    await rm(at("behind", "db"), { recursive: true });
    const given = await sizeIn(at("behind"));
    const done = await restore(at("saved"), at("behind"), "fr");
    expect(done).toMatchObject({ exitCode: 1, json: { older: [{ tenant: "ours", size: given - 1, given }] } });
    expect(done.text).toContain("ours\u202f: le dernier point de contrôle de la sauvegarde");
    expect(await sizeIn(at("behind"))).toBe(given);
    const again = await opened({ dataFolder: at("behind"), now: garant.time.now });
    expect(again.ledger.faults()).toMatchObject([{ tenant: "ours", fault: { code: "ledger-behind-checkpoint" } }]);
    await again.close();
  },
);

const altered: [what: string, code: string, alter: (folder: string) => Promise<unknown>][] = [
  ["a file that was altered", "file-altered", (folder) => appendFile(join(folder, "checkpoints", "ours"), "x")],
  ["a file that is missing", "file-missing", (folder) => rm(join(folder, "db", "PG_VERSION"))],
  ["a backup that was not finished", "not-a-backup", (folder) => rm(join(folder, "backup.json"))],
  [
    "a list that leads out of the backup",
    "not-a-backup",
    async (folder) => {
      const list = await readFile(join(folder, "backup.json"), "utf8");
      await writeFile(join(folder, "backup.json"), list.replace('"checkpoints/ours"', '"checkpoints/../../ours"'));
    },
  ],
];
test.runIf(embedded).each(altered)("%s is refused, and nothing is restored", async (_, code, alter) => {
  const folder = at(`${code}-${Math.random()}`);
  await cp(at("saved"), folder, { recursive: true });
  await alter(folder);
  expect(await restore(folder, `${folder}-target`, "en")).toMatchObject({ exitCode: 1, json: { fault: { code } } });
  await expect(readFile(join(`${folder}-target`, "db", "PG_VERSION"))).rejects.toThrow("ENOENT");
});

test.runIf(embedded)("nothing is overwritten: neither a database that is there, nor a folder that is not empty", async () => {
  expect(await restore(at("saved"), at("other"), "en")).toMatchObject({ json: { fault: { code: "database-there" } } });
  const again = await backup(() => openPglite(garant.dataFolder), garant.dataFolder, at("saved"), "en");
  expect(again).toMatchObject({ json: { fault: { code: "folder-not-empty" } } });
});

test.runIf(embedded && process.getuid?.() === 0)(
  "on a disk that is full no half of a backup is left to be taken for one",
  async ({ skip }) => {
    const disk = at("full");
    await mkdir(disk);
    skip(spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk]).status !== 0, "nothing may be mounted here");
    try {
      const saving = backup(() => openPglite(garant.dataFolder), garant.dataFolder, disk, "en");
      await expect(saving).rejects.toThrow("ENOSPC");
      expect(await readdir(disk)).toEqual([]);
    } finally {
      spawnSync("umount", [disk]);
    }
  },
);

test.runIf(embedded)("a folder that a server holds is not saved", async () => {
  const giveBack = lockFolder(garant.dataFolder);
  const saving = backup(() => openPglite(garant.dataFolder), garant.dataFolder, at("held"), "en");
  await expect(saving).rejects.toThrow("in use by process");
  giveBack();
});
