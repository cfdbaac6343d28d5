/** Garant and Prometheus with its blackbox exporter, asking the same targets in the same seconds: what each takes of the machine. */
import { setTimeout as delay } from "node:timers/promises";
import { until } from "../../test/http/watched.ts";
import { WrongAnswer } from "../lane.ts";
import { processorSeconds, residentBytes } from "../processor.ts";
import { type Blackbox, startBlackbox } from "./blackbox.ts";
import type { Targets } from "./targets.ts";
import { platformName, startWatched, targetOf, type WatchedForm, type Watching } from "./watched-platforms.ts";

export type Taken = {
  /** Processor seconds a second: of the server, of PostgreSQL, of Prometheus and the exporter. */
  readonly server: number;
  readonly postgres: number;
  readonly blackbox: number;
  /** Resident, in bytes. */
  readonly serverBytes: number;
  readonly blackboxBytes: number;
};

export type SideBySide = {
  readonly form: WatchedForm;
  readonly windows: number;
  readonly windowMs: number;
  readonly down: number;
  /** Before the first window: the server's compilers are at work in its first minute, the others came compiled. */
  readonly warmUpMs: number;
};

/** Compares which targets each calls down, then measures window by window. Throws `WrongAnswer` where they differ. */
export async function sideBySide(targets: Targets, { form, windows, windowMs, down, warmUpMs }: SideBySide): Promise<Taken[]> {
  const count = form.platforms * form.componentsEach;
  // Spread over the platforms, so that each of them has an outage.
  const broken = Array.from({ length: down }, (_, place) => Math.floor(((place + 0.5) * count) / down));
  targets.set(broken, "down");
  const watching = await startWatched(targets, form);
  const urls = Array.from({ length: count }, (_, target) => targets.url(target, form.secure));
  const blackbox = await startBlackbox(urls, targets.authority);
  try {
    await compared(
      watching,
      blackbox,
      form,
      broken.map((target) => urls[target] ?? ""),
      urls,
    );
    await delay(warmUpMs);
    const taken: Taken[] = [];
    while (taken.length < windows) taken.push(await windowOf(watching, blackbox, windowMs));
    return taken;
  } finally {
    await blackbox.end();
    await watching.end();
    targets.set(broken, "well");
  }
}

/** Both need some beats: each is asked until it says what is true, and fails the lane where it does not come to that. */
async function compared(
  watching: Watching,
  blackbox: Blackbox,
  form: WatchedForm,
  broken: readonly string[],
  urls: readonly string[],
) {
  const right = broken.toSorted().join("\n");
  const agree = async (side: string, ask: () => Promise<string>) =>
    until(ask, (found) => found === right, 60_000).catch(async () => {
      throw new WrongAnswer(side, await ask(), right);
    });
  await agree("Garant", () => downHere(watching, form, urls));
  await agree("Prometheus", async () => {
    const seen = await blackbox.seen();
    if (seen.size !== urls.length) return `${seen.size} targets`;
    return [...seen]
      .flatMap(([url, up]) => (up ? [] : [url]))
      .toSorted()
      .join("\n");
  });
}

async function downHere({ server }: Watching, form: WatchedForm, urls: readonly string[]): Promise<string> {
  const down: string[] = [];
  for (let platform = 0; platform < form.platforms; platform += 1) {
    const { body } = await server.client("GET", `/platforms/${platformName(platform)}`);
    for (const { name, state } of body.components) {
      const target = targetOf(form, platform, Number(name.slice(1)));
      if (state === "unknown") return `${name} of ${platform} is unknown`;
      if (state !== "up") down.push(urls[target] ?? "");
    }
  }
  return down.toSorted().join("\n");
}

async function windowOf({ server, postgres }: Watching, { pids }: Blackbox, windowMs: number): Promise<Taken> {
  const use = () => ({
    server: processorSeconds(server.pid),
    postgres: processorSeconds(postgres.pid() ?? 0),
    blackbox: pids.reduce((sum, pid) => sum + processorSeconds(pid), 0),
  });
  const [began, before] = [performance.now(), use()];
  await delay(windowMs);
  const [seconds, after] = [(performance.now() - began) / 1_000, use()];
  return {
    server: (after.server - before.server) / seconds,
    postgres: (after.postgres - before.postgres) / seconds,
    blackbox: (after.blackbox - before.blackbox) / seconds,
    serverBytes: residentBytes(server.pid),
    blackboxBytes: pids.reduce((sum, pid) => sum + residentBytes(pid), 0),
  };
}
