import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInstant, parseTypedInstant } from "./parse-instant.ts";

test.each([
  ["1970-01-01T00:00:00Z", 0],
  ["1969-12-31T23:59:59.999Z", -1],
  ["2026-10-25T02:30:00+02:00", Date.UTC(2026, 9, 25, 0, 30)],
  ["2026-10-25T02:30:00.5-00:30", Date.UTC(2026, 9, 25, 3, 0, 0, 500)],
  ["2026-10-25t02:30:00.07z", Date.UTC(2026, 9, 25, 2, 30, 0, 70)],
  ["2024-02-29T23:59:59-00:00", Date.UTC(2024, 1, 29, 23, 59, 59)],
])("%s", (text, instant) => expect(parseInstant(text)).toEqual({ ok: true, value: instant }));

test.each([
  ["", "form"],
  ["2026-10-25", "form"],
  ["2026-10-25T02:30:00", "form"],
  ["2026-10-25 02:30:00Z", "form"],
  ["2026-10-25T02:30Z", "form"],
  ["2026-10-25T02:30:00+0200", "form"],
  ["2026-10-25T02:30:00.Z", "form"],
  ["26-10-25T02:30:00Z", "form"],
  ["2026-10-25T02:30:00Z ", "form"],
  ["2026-10-25T02:30:00Z\n", "form"],
  ["٢٠٢٦-10-25T02:30:00Z", "form"],
  ["2026-02-29T02:30:00Z", "no-such-date"],
  ["2026-13-01T02:30:00Z", "no-such-date"],
  ["2026-00-10T02:30:00Z", "no-such-date"],
  ["2026-10-25T24:00:00Z", "no-such-time"],
  ["2026-10-25T02:60:00Z", "no-such-time"],
  ["2026-10-25T02:30:61Z", "no-such-time"],
  ["2026-10-25T02:30:00+24:00", "no-such-time"],
  ["2016-12-31T23:59:60Z", "leap-second"],
  ["2026-10-25T02:30:00.0001Z", "decimals"],
])("%j: %s", (text, fault) => expect(parseInstant(text)).toEqual({ ok: false, errors: [fault] }));

test("every instant that the language writes is read back", () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date("0000-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
      (date) => {
        expect(parseInstant(date.toISOString())).toEqual({ ok: true, value: date.getTime() });
      },
    ),
  ));

test("typed, an instant may also be an integer", () => {
  expect(parseTypedInstant("1793919600000")).toEqual({ ok: true, value: 1_793_919_600_000 });
  expect(parseTypedInstant("-1")).toEqual({ ok: true, value: -1 });
  expect(parseTypedInstant("1970-01-01T00:00:01Z")).toEqual({ ok: true, value: 1_000 });
  expect(parseTypedInstant("99999999999999999")).toEqual({ ok: false, errors: ["form"] });
  expect(parseTypedInstant("1.5")).toEqual({ ok: false, errors: ["form"] });
});
