import { fileURLToPath } from "node:url";
import { findPostgres } from "../../test/postgres-server.ts";
import type { Figure } from "../figure.ts";
import { NotHere, type Study, type StudyLane, WrongAnswer } from "../lane.ts";
import { type Line, lineThrough, type Point } from "../line.ts";
import { exactly } from "../live/sampled.ts";
import { type Sample, type Soak, type Soaked, soaked } from "../live/soaked.ts";
import { startTargets } from "../live/targets.ts";
import { aThousand, startWatched, type WatchedForm } from "../live/watched-platforms.ts";

const program = fileURLToPath(new URL("../live/collected-server.ts", import.meta.url));
const megabyte = 1_000_000;
const msPerHour = 3_600_000;
/** `npm run bench soak --minutes 30`: so long in all, of which a third warms up: blocks are sealed after nine minutes first. */
const minutes = Number(process.env.GARANT_SOAK_MINUTES ?? 30);

type Size = { readonly form: WatchedForm; readonly soak: Soak };

const whole: Size = {
  form: aThousand,
  soak: { warmUpMs: minutes * 20_000, forMs: minutes * 40_000, everyMs: 10_000 },
};
const tiny: Size = {
  form: { platforms: 2, componentsEach: 5, timeoutMs: 800 },
  soak: { warmUpMs: 3_000, forMs: 3_000, everyMs: 500 },
};

export const soak: StudyLane = {
  name: "soak",
  title: "a server on PostgreSQL that probes 1,000 targets each second for half an hour: what grows",
  apart: true,
  study: async (size, say) => {
    if (findPostgres() === undefined) throw new NotHere("no PostgreSQL was found");
    const chosen = size === "whole" ? whole : tiny;
    const targets = await startTargets();
    const watching = await startWatched(targets, chosen.form, { GARANT_PROGRAM: program });
    try {
      return studyOf(chosen, await soaked(watching, chosen.soak, say));
    } finally {
      await watching.end();
      await targets.end();
    }
  },
};

/** @throws WrongAnswer where it kept more than was due, or hardly anything: nothing is told of its memory then */
function studyOf({ form, soak: { warmUpMs } }: Size, { samples, seconds, seen }: Soaked): Study {
  const each = form.platforms * form.componentsEach;
  const due = Math.round(each * seconds);
  const share = seen.observed / due;
  // What was due at the edges may stand on either side of them.
  if (seen.observed > 1.01 * due + 3 * each || share < 0.3)
    throw new WrongAnswer("Garant", `${seen.observed} observations`, `${due} beats`);
  const slopes = {
    resident: slopeOf(samples, (one) => one.residentBytes),
    heap: slopeOf(samples, collectedBytes),
    outside: slopeOf(samples, (one) => one.outsideBytes),
  };
  const what = `${each.toLocaleString("en-GB")} probes each second for ${minutesSaid(seconds)}`;
  return {
    figures: [
      slopeFigure(`${what}: resident memory of the server grows`, slopes.resident),
      slopeFigure("the same: its main thread’s objects, collected, with what they hold outside the heap", slopes.heap),
      {
        what: "the same: descriptors, fewest of the last third less those of the first",
        unit: "",
        wanted: { atMost: 0 },
        ours: exactly(descriptorsMore(samples)),
      },
      { what: "the same: beats missed", unit: "", wanted: { atMost: 0 }, ours: exactly(seen.missed) },
    ],
    text: `After ${minutesSaid(warmUpMs / 1_000)} of warm-up, a sample every ${(whole.soak.everyMs / 1_000).toFixed(0)} s, after a collection of the main thread’s garbage. The
slope is that of the line of least squares with its standard error: resident ${slopeSaid(slopes.resident)}, objects ${slopeSaid(slopes.heap)}, of which ${slopeSaid(slopes.outside)} outside the heap, where the books keep
each observation in half a byte to a whole one ([Scale](scale.md#limits-that-are-known)). ${seen.observed.toLocaleString("en-GB")} observations
were kept, ${(100 * share).toFixed(1)} % of what was due; missed${reasonsSaid(seen)}; ${seen.outages} outages opened. Resident memory at the beginning ${megabytes(samples[0])}, at the end ${megabytes(samples.at(-1))}.`,
  };
}

function collectedBytes({ heapBytes, outsideBytes }: Sample): number {
  return heapBytes + outsideBytes;
}

/** Megabytes an hour. */
function slopeOf(samples: readonly Sample[], bytes: (sample: Sample) => number): Line {
  return lineThrough(samples.map((sample): Point => [sample.atMs / msPerHour, bytes(sample) / megabyte]));
}

function slopeFigure(what: string, { slope, error }: Line): Figure {
  return { what, unit: "MB/h", wanted: { atMost: 5 }, ours: { min: slope - error, median: slope, max: slope + error } };
}

function slopeSaid({ slope, error }: Line): string {
  return `${slope.toFixed(1)} ± ${error.toFixed(1)} MB an hour`;
}

/** Connections come and go with the beats: what stays open is seen where there are fewest. */
function descriptorsMore(samples: readonly Sample[]): number {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const fewest = (some: readonly Sample[]) => Math.min(...some.map(({ descriptors }) => descriptors));
  return fewest(samples.slice(-third)) - fewest(samples.slice(0, third));
}

function reasonsSaid({ reasons }: Soaked["seen"]): string {
  const some = Object.entries(reasons).filter(([, beats]) => beats > 0);
  return some.length === 0 ? " none" : some.map(([reason, beats]) => ` ${beats} (${reason})`).join(",");
}

function minutesSaid(seconds: number): string {
  return seconds < 90 ? `${seconds.toFixed(0)} s` : `${(seconds / 60).toFixed(0)} min`;
}

function megabytes(sample: Sample | undefined): string {
  return `${((sample?.residentBytes ?? 0) / megabyte).toFixed(0)} MB`;
}
