/** Processor time and memory of this machine's processes, from /proc. Elsewhere than on Linux only this process's own is known. */
import { existsSync, readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = 100;
const pageBytes = 4_096;

/** Processor seconds of a process, of those it started and of those that have ended since; this one's unless said. */
export function processorSeconds(pid = process.pid): number {
  if (!existsSync("/proc/self/stat")) return ownSeconds();
  const tree = descendants(pid);
  const ticks = tree.reduce((sum, stat) => sum + (stat.pid === process.pid ? stat.reaped : stat.used + stat.reaped), 0);
  return ticks / ticksPerSecond + (tree.some((stat) => stat.pid === process.pid) ? ownSeconds() : 0);
}

/** Resident memory of a process and of those it started, in bytes; pages that they share count once for each. */
export function residentBytes(pid = process.pid): number {
  if (!existsSync("/proc/self/stat")) return process.memoryUsage.rss();
  return descendants(pid).reduce((sum, { pages }) => sum + pages * pageBytes, 0);
}

/** Processor seconds that were spent on the processors on which this process may run, by anyone. */
export function spentSeconds(): number {
  if (!existsSync("/proc/stat")) return ownSeconds();
  const allowed = new Set(allowedProcessors().map((number) => `cpu${number}`));
  const lines = readFileSync("/proc/stat", "utf8").split("\n");
  const ticks = lines.map((line) => line.split(/\s+/)).filter(([name = ""]) => allowed.has(name));
  return ticks.reduce((sum, [, ...counts]) => sum + busyTicks(counts.map(Number)), 0) / ticksPerSecond;
}

/** How many processors this process may run on. */
export function processorCount(): number {
  return existsSync("/proc/self/status") ? allowedProcessors().length : 1;
}

type Stat = {
  readonly pid: number;
  readonly parent: number;
  readonly used: number;
  readonly reaped: number;
  readonly pages: number;
};

/** The same as of /proc, and finer: a tick is ten milliseconds. */
function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Time of a guest is in the user's already; what waited for a disk was idle; what the host took was not ours. */
function busyTicks([user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0, stolen = 0]: readonly number[]): number {
  return user + nice + system + interrupts + soft + stolen;
}

function allowedProcessors(): number[] {
  const [, list = ""] = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return list.split(",").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, place) => first + place);
  });
}

/** The process itself and all below it, as they stand now. */
function descendants(pid: number): Stat[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
  const children = Map.groupBy(all, ({ parent }) => parent);
  const found = all.filter((stat) => stat.pid === pid);
  for (const stat of found) found.push(...(children.get(stat.pid) ?? []));
  return found;
}

/** Undefined for a process that is gone. A name may hold spaces and brackets: what follows the last bracket is read. */
function statOf(pid: number): Stat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  const words = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const field = (number: number) => Number(words[number - 3]);
  return { pid, parent: field(4), used: field(14) + field(15), reaped: field(16) + field(17), pages: field(24) };
}
