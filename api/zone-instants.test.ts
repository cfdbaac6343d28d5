import { expect, test } from "vitest";
import { instantText, localInstant } from "./zone-instants.ts";

test.each([
  ["2026-10-14T08:12:40", Date.UTC(2026, 9, 14, 6, 12, 40)],
  ["2026-10-14 08:12", Date.UTC(2026, 9, 14, 6, 12)],
  ["2026-12-01T00:00:00.5", Date.UTC(2026, 10, 30, 23, 0, 0, 500)],
])("in Paris, %s is an instant, and is read back", (text, instant) => {
  expect(localInstant(text, "Europe/Paris")).toEqual({ ok: true, value: instant });
  expect(Date.parse(instantText(instant, "Europe/Paris"))).toBe(instant);
});

test.each([
  ["2026-10-25T02:30", "repeated"],
  ["2026-03-29T02:30", "skipped"],
  ["2026-02-29T02:30", "no-such-date"],
  ["2026-10-14T24:00", "no-such-date"],
  ["2026-10-14T10:00:60", "no-such-date"],
  ["2026-10-14", "form"],
  ["2026-10-14T08:12Z", "form"],
  ["2026-10-14T08:12:40.1234", "form"],
])("in Paris, %s is none: %s", (text, fault) =>
  expect(localInstant(text, "Europe/Paris")).toEqual({ ok: false, errors: [fault] }),
);

test("the offset is the zone's on that day", () => {
  expect(instantText(Date.UTC(2026, 9, 14, 6, 12, 40), "Europe/Paris")).toBe("2026-10-14T08:12:40+02:00");
  expect(instantText(Date.UTC(2026, 11, 14, 6, 12, 40, 70), "Europe/Paris")).toBe("2026-12-14T07:12:40.070+01:00");
  expect(instantText(0, "UTC")).toBe("1970-01-01T00:00:00+00:00");
});
