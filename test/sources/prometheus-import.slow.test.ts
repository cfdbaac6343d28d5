import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepFigures } from "../figures.ts";
import { type Served, served } from "../http/served.ts";
import { connectHistory, garantAt, ledgerSize } from "./history.ts";
import { hasPrometheus, type RunningProgram, startPrometheus, writeBlocks } from "./prometheus.ts";

/** A year with `TEST_LONG=1`; else a month, held to the same speed. */
const days = process.env.TEST_LONG === "1" ? 365 : 31;
const minute = 60_000;
const from = Date.UTC(2025, 9, 1);
const beats = days * 1_440;
const components = Array.from({ length: 20 }, (_, place) => `c${String(place).padStart(2, "0")}`);
/** `c00` fails for ten minutes, and is not scraped for ten others; the rest is well. */
const fails = { from: 1_000, to: 1_010 };
const gap = { from: 2_000, to: 2_010 };

const iso = (at: number) => new Date(at).toISOString();

describe.skipIf(!hasPrometheus)("garant import prometheus", () => {
  let garant: Served;
  let prometheus: RunningProgram;
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "garant-prometheus-"));
    const series = components.map((name) => ({
      labels: `instance="https://${name}:443",job="ocp01"`,
      value: (beat: number) => {
        if (name === "c00" && beat >= gap.from && beat < gap.to) return undefined;
        return name === "c00" && beat >= fails.from && beat < fails.to ? (0 as const) : (1 as const);
      },
    }));
    await writeBlocks(folder, series, from, minute, beats);
    prometheus = await startPrometheus("", folder);
    garant = await served();
    await connectHistory(garant.provider, "ocp01", components);
  }, 900_000);
  afterAll(async () => {
    await garant?.end();
    await prometheus?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const command = (to: number, ...more: string[]) => [
    ...["import", "prometheus", "--url", prometheus.url, "--query", 'probe_success{job="ocp01"}', "--label", "instance"],
    ...components.flatMap((name) => ["--map", `https://${name}:443=${name}`]),
    ...["--from", iso(from), "--to", iso(to), "--json", ...more],
  ];
  const to = from + beats * minute;
  const now = () => Date.now();

  test("goes on where it was cut, at the speed of a year in a minute, and the same again changes nothing", {
    timeout: 300_000,
  }, async () => {
    const run = garantAt(garant, now);
    const before = await ledgerSize(garant);
    const cut = await run(...command(from + 3.5 * 1_440 * minute));
    expect(cut).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(cut.out)).toMatchObject({ kept: 20 * 3.5 * 1_440 - 10, outside: 0, late: 0 });
    const began = performance.now();
    const rest = await run(...command(to));
    const seconds = (performance.now() - began) / 1000;
    console.log(`${days} days at 60 s of 20 series from a Prometheus: ${seconds.toFixed(1)} s`);
    expect(rest).toMatchObject({ code: 0 });
    expect(JSON.parse(rest.out)).toMatchObject({ kept: 20 * (beats - 3.5 * 1_440), late: 0, sealedTo: to - minute + 1 });
    expect(seconds).toBeLessThan(Math.max(15, (60 * days) / 365));
    const size = await ledgerSize(garant);
    // The control of what follows: what was not known yet makes facts.
    expect(size).toBeGreaterThan(before);
    expect(JSON.parse((await run(...command(to))).out)).toMatchObject({ kept: 0 });
    const added = (await ledgerSize(garant)) - size;
    await keepFigures("T32", {
      ...{ "days, at 60 s": days, series: components.length, observations: 20 * beats - 10, "import (s)": Math.round(seconds) },
      ...{ "facts made by the import": size - before, "facts made by the same again": added },
    });
    expect(added).toBe(0);
  });

  test("takes a query that computes at its steps", async () => {
    await connectHistory(garant.provider, "computed", ["c00"]);
    const query = 'min(probe_success{instance="https://c00:443"}) >= bool 1';
    const typed = ["import", "prometheus", "--url", prometheus.url, "--query", query, "--component", "c00"];
    const span = ["--from", iso(from), "--to", iso(from + 1_440 * minute), "--platform", "computed", "--json"];
    const ran = await garantAt(garant, now)(...typed, ...span);
    expect(JSON.parse(ran.out)).toMatchObject({ kept: 1_440 });
    const { body } = await garant.client("GET", "/outages?platform=computed");
    expect(body.items).toMatchObject([{ from: from + fails.from * minute, to: from + fails.to * minute }]);
  });

  test("says an outage to the sample, and a gap as unknown", async () => {
    const { body } = await garant.client("GET", "/outages?platform=ocp01");
    expect(body.items).toMatchObject([{ from: from + fails.from * minute, to: from + fails.to * minute, components: ["c00"] }]);
    const around = `from=${from + 1_990 * minute}&to=${from + 2_020 * minute}`;
    const { body: line } = await garant.client("GET", `/platforms/ocp01/timeline?${around}`);
    const { segments } = line.components.find(({ name }: { name: string }) => name === "c00");
    // Silent from one interval after the last sample to the next one: the sample that a range query repeats is none.
    expect(segments.filter(({ state }: { state: string }) => state === "unknown")).toMatchObject([
      { from: from + gap.from * minute, to: expect.any(Number) },
    ]);
    expect(segments.find(({ state }: { state: string }) => state === "unknown").to).toBeGreaterThanOrEqual(
      from + gap.to * minute,
    );
  });

  test.each([
    [["--label", "job"], "component-unknown"],
    [["--component", "c01"], "component-twice"],
    [["--query", "probe_success{"], "prometheus-not-a-selector"],
    [["--query", "probe_success * 2", "--label", "x"], "component-unknown"],
    [["--url", "http://127.0.0.1:1"], "prometheus-unreached"],
  ])("says what is wrong with %j", async (more, code) => {
    const base = command(to).filter((_, place, all) => all[place] !== "--label" && all[place - 1] !== "--label");
    await connectHistory(garant.provider, `other-${code}-${more[0]?.slice(2)}`, components);
    const typed = more[0] === "--query" ? base.map((one) => (one.startsWith("probe_success") ? (more[1] ?? "") : one)) : base;
    const again = more[0] === "--url" ? typed.map((one) => (one === prometheus.url ? (more[1] ?? "") : one)) : typed;
    const rest =
      more[0] === "--query" || more[0] === "--url" ? [...again, "--label", more[3] ?? "instance"] : [...again, ...more];
    const { code: exit, out, err } = await garantAt(garant, now)(...rest, "--platform", `other-${code}-${more[0]?.slice(2)}`);
    expect({ exit, out }).toEqual({ exit: code === "prometheus-unreached" ? 3 : 2, out: "" });
    expect(err).toContain(code);
  });
});
