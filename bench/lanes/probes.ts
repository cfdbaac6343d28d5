import { installBlackbox } from "../../scripts/running/programs.ts";
import { findPostgres } from "../../test/postgres-server.ts";
import { NotHere, type Say, type Size, type Study, type StudyLane } from "../lane.ts";
import { blackboxMissing } from "../live/blackbox.ts";
import { noiseFromNow } from "../live/noise.ts";
import { lessThan } from "../live/sampled.ts";
import { type SideBySide, sideBySide, type Taken } from "../live/side-by-side.ts";
import { startTargets, type Targets } from "../live/targets.ts";
import { aThousand } from "../live/watched-platforms.ts";

const opponent = "Prometheus with blackbox exporter";
const megabyte = 1_000_000;

/** One thousand each second over HTTP; over TLS fewer, for the targets must make as many handshakes. */
const whole: { readonly plain: SideBySide; readonly secure: SideBySide } = {
  plain: { form: aThousand, windows: 5, windowMs: 12_000, down: 50, warmUpMs: 30_000 },
  secure: {
    form: { platforms: 3, componentsEach: 100, timeoutMs: 800, secure: true },
    windows: 5,
    windowMs: 6_000,
    down: 15,
    warmUpMs: 20_000,
  },
};
const tiny: typeof whole = {
  plain: { form: { platforms: 2, componentsEach: 10, timeoutMs: 800 }, windows: 1, windowMs: 100, down: 2, warmUpMs: 0 },
  secure: {
    form: { platforms: 1, componentsEach: 10, timeoutMs: 800, secure: true },
    windows: 1,
    windowMs: 100,
    down: 1,
    warmUpMs: 0,
  },
};

export const probes: StudyLane = {
  name: "probes",
  title:
    "targets asked each second over HTTP, each on a connection of its own; observations sealed and outages kept on PostgreSQL",
  study: async (size, say) => {
    if (size === "whole" && blackboxMissing() !== undefined) await installBlackbox(say);
    const missing = findPostgres() === undefined ? "PostgreSQL" : blackboxMissing();
    if (missing !== undefined) throw new NotHere(`no ${missing} was found`);
    const targets = await startTargets();
    try {
      return await both(targets, size, say);
    } finally {
      await targets.end();
    }
  },
};

async function both(targets: Targets, size: Size, say: Say): Promise<Study> {
  const { plain, secure } = size === "whole" ? whole : tiny;
  const isNoisy = noiseFromNow();
  const overHttp = await sideBySide(targets, plain);
  say("over HTTP: both call the same targets down");
  const overTls = await sideBySide(targets, secure);
  say("over TLS: both call the same targets down");
  const noisy = isNoisy();
  const figures = [...httpFigures(overHttp, plain), tlsFigure(overTls, secure)];
  return { figures: figures.map((figure) => ({ ...figure, noisy })), text: text(overHttp) };
}

function httpFigures(taken: readonly Taken[], asked: SideBySide) {
  const processor = { unit: "processor seconds/s", opponent };
  return [
    lessThan(
      { what: `${targetsOf(asked)} over HTTP: the server`, ...processor, wanted: { timesBetter: 8 } },
      ...pairs(taken, ({ server }) => server),
    ),
    lessThan(
      { what: "the same, with the processes of its PostgreSQL", ...processor },
      ...pairs(taken, ({ server, postgres }) => server + postgres),
    ),
    lessThan(
      { what: "the same: memory of the server at the end", unit: "MB", opponent, wanted: { timesBetter: 3 } },
      taken.slice(-1).map(({ serverBytes }) => serverBytes / megabyte),
      taken.slice(-1).map(({ blackboxBytes }) => blackboxBytes / megabyte),
    ),
  ];
}

function tlsFigure(taken: readonly Taken[], asked: SideBySide) {
  const what = `${targetsOf(asked)} over TLS, a full handshake each: the server`;
  return lessThan(
    { what, unit: "processor seconds/s", opponent, wanted: { timesBetter: 1.3 } },
    ...pairs(taken, ({ server }) => server),
  );
}

function pairs(taken: readonly Taken[], ours: (taken: Taken) => number): [number[], number[]] {
  return [taken.map(ours), taken.map(({ blackbox }) => blackbox)];
}

function targetsOf({ form: { platforms, componentsEach } }: SideBySide): string {
  return `${(platforms * componentsEach).toLocaleString("en-GB")} targets each second`;
}

function text(taken: readonly Taken[]): string {
  const postgres = taken.map(({ postgres: share }) => share).toSorted((one, other) => one - other)[taken.length >> 1] ?? 0;
  return `Both run in the same seconds, side by side, on targets of one process that answer 200, or 503 for one in twenty; before anything is
measured each must call exactly those down, and half a minute more passes, in which the server’s compilers are at work. The server keeps
10 platforms of 100 components with a beat of 1 s: each observation is a row of PostgreSQL until it is sealed, each outage a fact of the ledger. PostgreSQL's own processes took ${postgres.toFixed(2)} of a processor
beside; the exporter keeps nothing, and Prometheus keeps its series in itself.`;
}
