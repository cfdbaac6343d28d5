import { rmSync } from "node:fs";
import type { Interval } from "../../core/time/instant.ts";
import { intersect, lengthWithin, subtract, timeline } from "../../core/time/timeline.ts";
import { findPostgres } from "../../test/postgres-server.ts";
import { openDuckDb } from "../duckdb.ts";
import type { RoundsLane, Side } from "../lane.ts";
import { yearDigest, yearInDuckDb, yearInPostgres } from "../year-in-sql.ts";
import { drawnYear, filesOf, type PlatformYear, type Year } from "../year-of-platforms.ts";

const what = "a year of 10,000 platforms: 1,000,000 overlapping outages, 200,000 exclusions, eligibility";
const of = { unit: "ms", better: "less", value: ({ wallS }: { readonly wallS: number }) => wallS * 1_000 } as const;

export const arithmetic: RoundsLane = {
  name: "arithmetic",
  title: "the time that counts, is excluded and is eligible of each month of each platform, from intervals that overlap",
  prepare: async (size, say) => {
    const drawn = drawnYear(size === "whole" ? 10_000 : 50, 1);
    const files = filesOf(drawn);
    const duck = await openDuckDb(size === "whole", say);
    const postgres = findPostgres() === undefined ? undefined : await yearInPostgres(files.file);
    const duckSide = "database" in duck ? [await yearInDuckDb(duck.database, files.file)] : [];
    rmSync(files.folder, { recursive: true });
    return {
      sides: [inCore(drawn), ...duckSide, ...(postgres ? [postgres.side] : [])],
      absent: [
        ...("why" in duck ? [{ name: "DuckDB", why: duck.why }] : []),
        ...(postgres ? [] : [{ name: "PostgreSQL", why: "no PostgreSQL from version 15 on was found" }]),
      ],
      rows: [
        { what: `${what}, in process`, ...of, wanted: { atMost: 100 } },
        { what: "the same", ...of, opponent: "DuckDB", wanted: { timesBetter: 10 } },
        { what: "the same, as multiranges", ...of, opponent: "PostgreSQL", wanted: { timesBetter: 50 } },
      ],
      end: async () => {
        if ("database" in duck) duck.database.close();
        await postgres?.end();
      },
    };
  },
};

function inCore({ platforms, months }: Year): Side {
  return {
    name: "Garant",
    run: () => {
      const lengths = new Float64Array(platforms.length * months.length * 3);
      for (const [number, platform] of platforms.entries())
        close(platform, months, lengths.subarray(number * months.length * 3, (number + 1) * months.length * 3));
      return { answer: () => yearDigest(rowsOf(lengths, months.length)) };
    },
  };
}

/** Counted, excluded and eligible time of each month, in milliseconds. */
function close({ outages, exclusions, eligible }: PlatformYear, months: readonly Interval[], lengths: Float64Array): void {
  const able = timeline(eligible);
  const covered = timeline(exclusions);
  const down = intersect(timeline(outages), able);
  const [counted, excluded] = [subtract(down, covered), intersect(down, covered)];
  for (const [number, month] of months.entries()) {
    lengths[number * 3] = lengthWithin(counted, month);
    lengths[number * 3 + 1] = lengthWithin(excluded, month);
    lengths[number * 3 + 2] = lengthWithin(able, month);
  }
}

function* rowsOf(lengths: Float64Array, months: number): Generator<number[]> {
  for (let place = 0; place < lengths.length; place += 3) {
    const [counted = 0, excluded = 0, eligible = 0] = lengths.subarray(place, place + 3);
    if (eligible > 0) yield [Math.floor(place / 3 / months), ((place / 3) % months) + 1, counted, excluded, eligible];
  }
}
