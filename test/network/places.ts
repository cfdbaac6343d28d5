/** Places elsewhere: each a network namespace of its own with cables to this machine, and a name server of its own. Gone when the test is. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Cables, firstLine, openCables, type Way } from "./cables.ts";

/** A cable of a place: its addresses, and what happens to what it carries. */
export type Cable = {
  readonly near: string;
  readonly far: string;
  /** Slow or lossy from now on; what is not said is as good as it can be. */
  readonly set: (ways: { readonly out?: Partial<Way>; readonly back?: Partial<Way> }) => Promise<void>;
  /** Nothing passes either way, and neither end is told. */
  readonly cut: () => Promise<void>;
  readonly heal: () => Promise<void>;
};

export type Place = {
  /** To the server, and to whatever is not behind the other one. */
  readonly control: Cable;
  /** To what is probed. */
  readonly service: Cable;
  /** Starts a program there; its process is the program's own. */
  readonly run: (words: readonly string[], env?: Readonly<Record<string, string>>) => ChildProcess;
};

export type Places = { readonly all: readonly Place[]; readonly close: () => Promise<void> };

/** Addresses kept for measurements of networks (RFC 2544): no one has them. */
const address = (place: number, cable: number, end: 1 | 2) => `198.18.${place + 1}.${4 * cable + end}`;
/** Where what is probed listens: this machine's end of the first place's cable. */
export const serviceAddress = address(0, 1, 1);
export const controlAddress = address(0, 0, 1);

const lost: Way = { delayMs: 0, loss: 1 };
const best: Way = { delayMs: 0, loss: 0 };

/** Why there can be none here; undefined where there can. */
export function placesMissing(): string | undefined {
  if (process.platform !== "linux") return "network namespaces are Linux's";
  if (process.getuid?.() !== 0) return "only root may make network namespaces";
  for (const program of ["ip", "unshare", "nsenter", "perl"])
    if (spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0) return `there is no ${program}`;
  const asked = spawnSync("unshare", ["--net", "--mount", "sh", "-c", "ip link set lo up && ip tuntap add dev garant mode tun"]);
  return asked.status === 0 ? undefined : `no network namespace, or no TUN in it: ${String(asked.stderr).trim()}`;
}

/** Makes so many. Their namespaces and devices belong to processes that end with this one, so that none stays behind. */
export async function openPlaces(count: number, folder: string): Promise<Places> {
  const prefix = `g${process.pid.toString(36)}`;
  const cables = await openCables(2 * count, prefix);
  const holders: ChildProcess[] = [];
  const all: Place[] = [];
  for (let place = 0; place < count; place++) {
    const resolver = join(folder, `resolv-${place}.conf`);
    await writeFile(resolver, `nameserver ${address(place, 0, 1)}\noptions timeout:10 attempts:1\n`);
    const holder = await heldNamespace(resolver);
    holders.push(holder);
    const [control, service] = [0, 1].map((which) => connected(cables, { place, which, holder }));
    if (control === undefined || service === undefined) throw new RangeError("a place has two cables");
    inside(holder, ["ip", "route", "add", "default", "via", control.near]);
    if (place > 0) inside(holder, ["ip", "route", "add", serviceAddress, "via", service.near]);
    const run: Place["run"] = (words, env = {}) =>
      spawn("nsenter", entering(holder, words), { env: { ...process.env, ...env }, stdio: "ignore" });
    all.push({ control, service, run });
  }
  const close = async (): Promise<void> => {
    for (const holder of holders) {
      const gone = once(holder, "exit");
      holder.stdin?.end();
      await gone;
    }
    await cables.close();
  };
  return { all, close };
}

/** A process that does nothing in a network of its own, and with a name server of its own, until its input ends. */
async function heldNamespace(resolver: string): Promise<ChildProcess> {
  const script = 'mount --bind "$0" /etc/resolv.conf && ip link set lo up && echo ready && exec cat';
  const holder = spawn("unshare", ["--net", "--mount", "sh", "-c", script, resolver], { stdio: "pipe" });
  const said = await firstLine(holder);
  if (said !== "ready") throw new Error(said);
  return holder;
}

const entering = ({ pid }: ChildProcess, words: readonly string[]) => ["-t", String(pid), "--net", "--mount", "--", ...words];

function inside(holder: ChildProcess, words: readonly string[]): void {
  execFileSync("nsenter", entering(holder, words), { stdio: "pipe" });
}

type End = { readonly place: number; readonly which: number; readonly holder: ChildProcess };

/** Lays a cable: one end here, the other there, each with its address. */
function connected(cables: Cables, { place, which, holder }: End): Cable {
  const cable = 2 * place + which;
  const [near, far] = [address(place, which, 1), address(place, which, 2)];
  const [here = "", there = ""] = cables.devices[cable] ?? [];
  const ip = (words: string) => execFileSync("ip", words.split(" "), { stdio: "pipe" });
  ip(`addr add ${near} peer ${far} dev ${here}`);
  ip(`link set ${here} up`);
  ip(`link set ${there} netns ${holder.pid}`);
  inside(holder, ["ip", "addr", "add", far, "peer", near, "dev", there]);
  inside(holder, ["ip", "link", "set", there, "up"]);
  const set: Cable["set"] = ({ out, back }) => cables.set({ cable, out: { ...best, ...out }, back: { ...best, ...back } });
  return { near, far, set, cut: () => set({ out: lost, back: lost }), heal: () => set({}) };
}
