import { expect, test } from "vitest";
import { AgentClock, measure } from "./agent-clock.ts";

/** A machine whose time of day is `ahead` of the server's, and a line that takes so long there and back. */
function machine(ahead: number, trips: readonly [there: number, back: number][]) {
  const time = { real: 1_000_000, ahead };
  const source = { wall: () => time.real + time.ahead, monotonic: () => time.real };
  let trip = 0;
  const ask = async () => {
    const [there, back] = trips[trip % trips.length] ?? [0, 0];
    trip += 1;
    time.real += there;
    const server = time.real;
    time.real += back;
    return server;
  };
  return { time, source, ask };
}

test("of several exchanges the shortest round trip is taken", async () => {
  const { source, ask } = machine(5_000, [
    [400, 20],
    [10, 10],
    [50, 300],
  ]);
  expect(await measure(ask, source, 1_000)).toMatchObject({ offsetMs: 5_000, roundTripMs: 20 });
});

test("round trips that are too long say nothing", async () => {
  const { source, ask } = machine(0, [[700, 700]]);
  expect(await measure(ask, source, 1_000)).toBeUndefined();
});

test("an uneven line is never taken for a clock that is off: the round trip bounds the doubt", async () => {
  for (const [there, back] of [
    [900, 0],
    [0, 900],
    [300, 600],
  ] as const) {
    const { source, ask } = machine(0, [[there, back]]);
    const clock = new AgentClock(source);
    const measured = await measure(ask, source, 1_000);
    if (measured !== undefined) clock.take(measured);
    expect(Math.abs(clock.surelyOff(source.wall(), source.monotonic()) ?? Number.NaN)).toBeLessThanOrEqual(1);
  }
});

test("a clock that steps while nothing can be measured is known by the one that never steps", async () => {
  const { time, source, ask } = machine(0, [[5, 5]]);
  const clock = new AgentClock(source);
  expect(clock.surelyOff(source.wall(), source.monotonic())).toBeUndefined();
  const measured = await measure(ask, source, 1_000);
  if (measured !== undefined) clock.take(measured);
  time.real += 600_000;
  expect(clock.surelyOff(source.wall(), source.monotonic())).toBe(0);
  time.ahead = 3_600_000;
  expect(clock.surelyOff(source.wall(), source.monotonic())).toBeGreaterThan(3_590_000);
  time.ahead = -600_000;
  expect(clock.surelyOff(source.wall(), source.monotonic())).toBeLessThan(-590_000);
});
