/** The agreements that come with Garant: documents that go with one, such as a maintenance policy, and versions that nobody adopted yet. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { yamlNodes } from "../../api/documents/yaml.ts";
import { zoneExists } from "../../api/zone.ts";
import type { Agreement } from "../../core/agreement/agreement.ts";
import { parseAgreement } from "../../core/agreement/parse-agreement.ts";

const shelf = fileURLToPath(new URL("../../agreements", import.meta.url));

/** Read once in a process: the files of a release do not change under it. */
let read: Promise<readonly Agreement[]> | undefined;

/** Those that say they go with the family, one a family: the version in force last on that day. */
export async function companionsOf(family: string, on: string): Promise<readonly Agreement[]> {
  const held = (await readOnce()).filter((one) => one.goesWith === family && one.inForceFrom.value <= on);
  const last = held.toSorted((one, other) => (one.inForceFrom.value < other.inForceFrom.value ? -1 : 1));
  return [...new Map(last.map((one) => [one.family, one])).values()];
}

/** Every version of a family that comes with Garant, the earliest first. */
export async function shelvedVersions(family: string): Promise<readonly Agreement[]> {
  const versions = (await readOnce()).filter((one) => one.family === family);
  return versions.toSorted((one, other) => (one.inForceFrom.value < other.inForceFrom.value ? -1 : 1));
}

function readOnce(): Promise<readonly Agreement[]> {
  read ??= readShelf();
  return read;
}

async function readShelf(): Promise<readonly Agreement[]> {
  const names = (await readdir(shelf, { recursive: true })).filter((name) => name.endsWith(".yaml"));
  const all = await Promise.all(names.sort().map((name) => readOne(join(shelf, name))));
  return all.filter((one) => one !== undefined);
}

async function readOne(file: string): Promise<Agreement | undefined> {
  const nodes = yamlNodes(await readFile(file));
  const agreement = nodes.ok ? parseAgreement(nodes.value, zoneExists) : nodes;
  return agreement.ok ? agreement.value : undefined;
}
