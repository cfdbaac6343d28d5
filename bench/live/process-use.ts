/** What a process used, as Linux tells it: processor time and memory. */
import { readdir, readFile } from "node:fs/promises";

const ticksPerSecond = 100;
const bytesPerKilobyte = 1_024;

export type Memory = {
  /** Resident: everything of it that is in memory (bytes). */
  readonly rss: number;
  /** Its own, anonymous pages (bytes). */
  readonly private: number;
  /** Pages of files and what is shared (bytes). */
  readonly file: number;
};

/** Processor seconds of a process with all its threads, user and system, without its children; of children that ended too, where asked. */
export async function processorSeconds(pid: number, { children = false } = {}): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [user = 0, system = 0, ofChildren = 0, systemOfChildren = 0] = fields.slice(11, 15);
  return (user + system + (children ? ofChildren + systemOfChildren : 0)) / ticksPerSecond;
}

export async function memoryOf(pid: number): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * bytesPerKilobyte;
  return { rss: of("VmRSS"), private: of("RssAnon"), file: of("RssFile") + of("RssShmem") };
}

/** A process and those that it started, living now. */
export async function familyOf(pid: number): Promise<number[]> {
  const parents = await Promise.all((await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(parentOf));
  const family = [pid];
  for (const parent of family) family.push(...parents.flatMap((one) => (one.parent === parent ? [one.pid] : [])));
  return family;
}

async function parentOf(name: string): Promise<{ readonly pid: number; readonly parent: number }> {
  const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
  return { pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1] ?? 0) };
}
