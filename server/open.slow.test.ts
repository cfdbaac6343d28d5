import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGarant } from "./open.ts";
import { DataFolderInUse, lockFolder } from "./store/folder-lock.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "garant-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const holder = `
import { lockFolder } from ${JSON.stringify(new URL("store/folder-lock.ts", import.meta.url).href)};
lockFolder(${JSON.stringify("FOLDER")});
process.stdout.write("held");
setInterval(() => {}, 1000);`;

function holding(): Promise<ReturnType<typeof spawn>> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", holder.replace("FOLDER", folder)]);
  return new Promise((resolve, reject) => {
    child.stdout.once("data", () => resolve(child));
    child.once("error", reject);
  });
}

test("a second process on one data folder refuses, and says which one holds it and what to do", async () => {
  const child = await holding();
  const opening = openGarant({ dataFolder: folder, clock: () => 0 });
  await expect(opening).rejects.toThrow(DataFolderInUse);
  await expect(opening).rejects.toThrow(`in use by process ${child.pid}. Stop that process first`);
  const gone = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await gone;
  lockFolder(folder)();
});

test("a folder that is given back can be taken again", () => {
  const giveBack = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(DataFolderInUse);
  giveBack();
  lockFolder(folder)();
});

test("a first start makes the folder, in a process of its own, and what fails gives it back", async () => {
  const failing = openGarant({ dataFolder: folder, clock: () => 0, openDatabase: () => Promise.reject(new Error("no disk")) });
  await expect(failing).rejects.toThrow("no disk");
  const garant = await openGarant({ dataFolder: folder, clock: () => 1_000 });
  expect(garant.ledger.log("client")?.checkpoint()).toContain("garant.local/ledger/client\n1\n");
  await Promise.all([garant.close(), garant.close()]);
});
