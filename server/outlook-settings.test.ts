import { expect, test } from "vitest";
import { usualOutlookRules } from "../core/availability/outlook.ts";
import { outlookFrom } from "./outlook-settings.ts";

test("what is not set is usual; what is set holds to the tenth", () => {
  expect(outlookFrom({})).toEqual(usualOutlookRules);
  expect(outlookFrom({ GARANT_BURN_FAST: "2h:7.5", GARANT_PACE_DAYS: "7" })).toEqual({
    ...usualOutlookRules,
    fast: { windowMs: 7_200_000, tenths: 75 },
    paceMs: 604_800_000,
  });
});

test.each([
  ["GARANT_BURN_FAST", "0h:6"],
  ["GARANT_BURN_SLOW", "6h:0"],
  ["GARANT_BURN_SLOW", "6 hours"],
  ["GARANT_PACE_DAYS", "0"],
  ["GARANT_PACE_DAYS", "1.5"],
])("%s=%s stops the start, and says so", (name, value) => {
  expect(() => outlookFrom({ [name]: value })).toThrow(`${name} is ${value}`);
});
