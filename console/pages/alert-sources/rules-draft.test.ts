import { expect, test } from "vitest";
import { draftOf, labelsIn, labelsText, newRule, rulesOf } from "./rules-draft.ts";

test.each([
  ["job: ocp01", { job: "ocp01" }],
  ["job=ocp01\n\n component = * ", { job: "ocp01", component: "*" }],
  ['job: "a b"', { job: "a b" }],
  ["url: https://a:1", { url: "https://a:1" }],
  ["", {}],
  ["job", null],
  ["job:", null],
  ["1job: x", null],
])("labels in %j", (text, labels) => expect(labelsIn(text)).toEqual(labels));

const rules = {
  rules: [{ match: { job: "ocp01", severity: "*" }, platform: "ocp01", component: "{component}", vantage: "alerts" }],
  heartbeat: { alertname: "Watchdog" },
  beforeFirst: "good" as const,
};

test("what is in force comes back as it was", () => expect(rulesOf(draftOf(rules))).toEqual(rules));

test("a rule that is not whole is none, and neither are no rules", () => {
  const draft = draftOf(rules);
  expect(rulesOf({ ...draft, rules: [...draft.rules, newRule("", "alerts")] })).toBeNull();
  expect(rulesOf({ ...draft, rules: [] })).toBeNull();
  expect(rulesOf({ ...draft, heartbeat: "Watchdog" })).toBeNull();
  expect(rulesOf({ ...draft, heartbeat: "" })).toMatchObject({ heartbeat: {} });
});

test("labels are shown one a line", () => expect(labelsText({ a: "1", b: "2" })).toBe("a: 1\nb: 2"));
