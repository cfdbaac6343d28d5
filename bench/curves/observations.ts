import { monthOf } from "../../api/zone.ts";
import { fact } from "../../core/facts/fact.ts";
import { good } from "../../core/result.ts";
import { localVantageKey } from "../../server/first-start.ts";
import { localVantage } from "../../server/http/connecting.ts";
import { type MadeBlock, makeBlock, sealedBlock } from "../../server/ledger/make-block.ts";
import { type LastBlock, lastBlock } from "../../server/store/blocks.ts";
import { readObservations } from "../../server/store/observation-logs.ts";
import { type BareGarant, bareGarant } from "../growth/bare-garant.ts";
import type { Curve, CurvePoint } from "../growth/curve.ts";
import { residentMegabytes, timed } from "../growth/timed.ts";
import { WrongAnswer } from "../lane.ts";
import { tenant } from "../recording.ts";

const blockMs = 600_000;
const beatMs = 30_000;
const components = ["api", "console", "ingress", "oauth", "registry"];
const series = components.map((component) => ({ component, beatMs }));
const month = monthOf("2026-06", "Europe/Paris");
/** A platform has so many months of it; then the next platform begins. */
const monthsEach = 12;

export const observations: Curve = {
  name: "observations",
  title: "Observations in sealed blocks",
  of: "observations",
  measures: [
    { what: "newest month of one platform read", unit: "ms" },
    { what: "oldest of twelve", unit: "ms" },
    { what: "queries of one reading", unit: "" },
    { what: "memory after reading", unit: "MB" },
    { what: "stored", unit: "MB" },
    { what: "bytes an observation", unit: "", fitted: false },
  ],
  measure: async (size, say) => {
    const [to, sizes] =
      size === "whole" ? [month.to, [1, 10, 31, 100].map((one) => one * 1_000_000)] : [month.from + 3 * blockMs, [1, 5_000]];
    const garant = await bareGarant();
    try {
      const each = await firstMonth(garant, to);
      const points: CurvePoint[] = [];
      let copies = 1;
      for (const wanted of sizes) {
        const next = Math.max(monthsEach, Math.ceil(wanted / each));
        await copy(garant, copies, next, to - month.from);
        copies = Math.max(copies, next);
        say(`${(copies * each).toLocaleString("en-GB")} are there`);
        points.push({ size: copies * each, values: await measured(garant, each, copies * each, to) });
      }
      return { points, text };
    } finally {
      await garant.end();
    }
  },
};

const text = `A month of a platform of five components, asked every 30 s, in blocks of ten minutes as the server seals them, details and signatures
among them; the other months are the same rows under other numbers, other months of that platform and other platforms: bytes are
neither shared nor left out. The first size is twelve months of one platform. Reading is decoding: every observation of the month in memory,
as the books take it.`;

/** By the product’s own encoder and seal. Gives how many observations it has. */
async function firstMonth(garant: BareGarant, to: number): Promise<number> {
  const key = await localVantageKey(garant.dataFolder);
  const acknowledged = await garant.ledger.append<never>(tenant, {
    actor: "garant",
    decide: async (tx) => {
      const blocks: MadeBlock[] = [];
      let last: LastBlock | undefined = await lastBlock(tx, "p0", localVantage);
      for (let from = month.from; from < to; from += blockMs) {
        const end = Math.min(from + blockMs, to);
        const block = makeBlock(
          { tenant, platform: "p0", vantage: localVantage, last, series, pending: pendingIn(from, end), to: end },
          key,
        );
        blocks.push(block);
        last = { number: block.row.number, digest: block.row.digest, to: end, series };
      }
      return good({
        facts: [fact("observations.sealed", "p0", { platform: "p0", blocks: blocks.map(sealedBlock) })],
        also: async (inTx, [entry]) => {
          for (const { row } of blocks)
            await inTx
              .insertInto("block")
              .values({ ...row, seq: entry?.seq ?? 0 })
              .execute();
        },
      });
    },
  });
  if (!acknowledged.ok) throw new Error("a seal is refused by nobody");
  await garant.seed(`update garant.block set number = number + ${(monthsEach - 1) * ((to - month.from) / blockMs)}`);
  return components.length * ((to - month.from) / beatMs);
}

/** One in 3,000 fails. */
function pendingIn(from: number, to: number) {
  return components.map((component, place) => {
    const beat = (number: number) => from + number * beatMs + 977 * place;
    const at = Float64Array.from({ length: (to - from) / beatMs }, (_, number) => beat(number) + (number % 9));
    const ok = Uint8Array.from(at, (instant) => (Math.floor(instant / beatMs) % 3_000 === place ? 0 : 1));
    return {
      component,
      at,
      ok,
      details: Array.from(at, (_, number) => ({ phases: { connect: number % 3, total: 9 + (number % 7) } })),
    };
  });
}

/** Month by month back in time: the one that is there is the newest of each platform. */
async function copy({ seed }: BareGarant, from: number, to: number, lengthMs: number): Promise<void> {
  if (to <= from) return;
  const blocks = lengthMs / blockMs;
  await seed(`insert into garant.block (tenant, number, "from", "to", seq, count, platform, vantage, digest, signature, body, detail, series)
    select b.tenant, b.number - made.back * ${blocks}, b."from" - made.back * ${lengthMs}, b."to" - made.back * ${lengthMs}, b.seq,
      b.count, 'p' || made.platform, b.vantage, b.digest, b.signature, b.body, b.detail, case when b.number = made.back * ${blocks} then first.series end
    from (select n / ${monthsEach} as platform, n % ${monthsEach} as back from generate_series(${from}, ${to - 1}) as n) as made
    cross join (select * from garant.block where platform = 'p0' order by number desc limit ${blocks}) as b
    cross join (select series from garant.block where platform = 'p0' and series is not null limit 1) as first`);
}

async function measured(garant: BareGarant, each: number, all: number, to: number): Promise<number[]> {
  const stored = await garant.stored("block");
  const read = (back: number) => {
    const length = to - month.from;
    const within = { from: month.from - back * length, to: to - back * length };
    return timed(() => garant.store.read(tenant, (tx) => readObservations(tx, "p0", within)), 5);
  };
  const newest = await read(0);
  const found = newest.value.reduce((sum, { at }) => sum + at.length, 0);
  if (found !== each) throw new WrongAnswer("Garant", `${found} observations of the month`, String(each));
  const memory = residentMegabytes();
  const oldest = await read(monthsEach - 1);
  return [newest.ms, oldest.ms, newest.queries, memory, stored, (stored * 1_000_000) / all];
}
