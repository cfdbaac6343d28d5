import { describe, expect, test } from "vitest";
import { type Day, daysOf, shownDays } from "./days.ts";
import { type StatusPage, statusPage } from "./status-page.ts";

const zone = "Europe/Paris";
const now = Date.parse("2026-11-05T08:41:20Z");
const shown = shownDays(now, zone);
const minute = 60_000;
const at = (text: string) => Date.parse(text);

function timeline(stretches: readonly (readonly [from: string, to: string, state: "down" | "excluded" | "unknown"])[]) {
  return {
    agreement: stretches.map(([from, to, state]) => ({ from: at(from), to: at(to), state, cause: null, outage: null })),
  };
}

const days = daysOf(
  timeline([
    ["1970-01-01T00:00:00Z", "2026-10-01T10:00:00Z", "unknown"],
    ["2026-10-13T21:50:00Z", "2026-10-13T22:10:00Z", "down"],
    ["2026-10-14T10:00:00Z", "2026-10-14T10:05:00Z", "excluded"],
    ["2026-10-19T10:00:00Z", "2026-10-19T10:21:00Z", "unknown"],
  ]),
  shown,
);
const on = (date: string): Day | undefined => days.find(({ from, to }) => from <= at(date) && at(date) < to);

describe("the days of the public page", () => {
  test("are ninety of the zone's, today as far as it has gone", () => {
    expect(days).toHaveLength(90);
    expect(days[0]?.from).toBe(at("2026-08-07T22:00:00Z"));
    expect(days.at(-1)).toMatchObject({ from: at("2026-11-04T23:00:00Z"), to: now });
  });

  test("the day of the clock change has 25 hours", () => {
    const changed = on("2026-10-25T12:00:00Z");
    expect((changed?.to ?? 0) - (changed?.from ?? 0)).toBe(25 * 60 * minute);
  });

  test.each([
    ["before the platform was watched", "2026-09-30T12:00:00Z", "before", 0, 0],
    ["on the first day, after the beginning", "2026-10-01T12:00:00Z", "up", 0, 0],
    ["an outage over midnight belongs to both days", "2026-10-13T12:00:00Z", "down", 10 * minute, 0],
    ["what the agreement excludes was unavailable all the same", "2026-10-14T12:00:00Z", "down", 15 * minute, 0],
    ["what nobody saw is unknown, never up", "2026-10-19T12:00:00Z", "unknown", 0, 21 * minute],
    ["a day without anything", "2026-10-20T12:00:00Z", "up", 0, 0],
  ])("%s", (_, date, state, down, unknown) => expect(on(date)).toMatchObject({ state, down, unknown }));
});

function page(platforms: number, title = "Production", outages = 30): StatusPage {
  const ids = Array.from({ length: platforms }, (_, one) => `ocp${one}`);
  return {
    ...{ at: now, client: "example", name: "Example", zone },
    platforms: ids.map((id) => ({
      ...{ id, title: `${title} ${id}`, state: "up", since: shown[0]?.from ?? null },
      components: ["api", "console", "ingress"].map((name) => ({ name, title: name.toUpperCase(), state: "up" })),
    })),
    outages: Array.from({ length: outages }, (_, one) => ({
      ...{ id: `IND-2026-${one}`, platform: "ocp0", components: ["api"] },
      ...{ from: at("2026-10-14T06:12:40Z"), to: one === 0 ? null : at("2026-10-14T07:01:25Z") },
    })),
    days: new Map(ids.map((id) => [id, days])),
  };
}

describe("the public page", () => {
  test("says in words what each day was", () => {
    expect(statusPage(page(1), "en")).toContain("14 Oct: down 15\u00a0min");
    expect(statusPage(page(1), "fr")).toContain("19 oct.\u202f: inconnu 21\u00a0min");
  });

  test.each([
    ["up", "Everything is up."],
    ["down", "The service is down."],
    ["excluded", "The service is down."],
    ["unknown", "The state of part of the service is unknown."],
  ] as const)("opens with the answer: %s", (state, said) => {
    const { platforms, ...rest } = page(1);
    expect(statusPage({ ...rest, platforms: platforms.map((one) => ({ ...one, state })) }, "en")).toContain(`<h1>${said}</h1>`);
  });

  test("a name is a text, whatever is in it", () => {
    const written = statusPage(page(1, '<script>alert("x")</script>&'), "en");
    expect(written).not.toContain("<script");
    expect(written).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp; ocp0");
  });

  test("is at most thirty kilobytes for four platforms with thirty outages, style and all", () => {
    for (const language of ["en", "fr"] as const)
      expect(Buffer.byteLength(statusPage(page(4), language))).toBeLessThanOrEqual(30_000);
  });
});
