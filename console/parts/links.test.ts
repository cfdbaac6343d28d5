import { expect, test } from "vitest";
import { links, withState } from "./links.ts";

test("the whole state of a page is in its address, readable", () => {
  const state = { zoom: "month", from: "2026-10-07T00:00", to: "2026-11-06T00:00", at: "IND-2026-031" };
  expect(links.platform("ocp01-prod", state)).toBe(
    "/platforms/ocp01-prod?zoom=month&from=2026-10-07T00:00&to=2026-11-06T00:00&at=IND-2026-031",
  );
});

test("what is not told is not in the address", () => {
  expect(links.statement("ocp01-prod", "2026-10")).toBe("/statements/ocp01-prod/2026-10");
  expect(links.statement("ocp01-prod", "2026-10", 1)).toBe("/statements/ocp01-prod/2026-10?v=1");
  expect(withState("/outages", { platform: "", state: undefined })).toBe("/outages");
});

test("a fact of an outage has its own address", () =>
  expect(links.outage("IND-2026-031", 48084)).toBe("/outages/IND-2026-031#fact-48084"));
