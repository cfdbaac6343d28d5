import { expect, test } from "vitest";
import { formOf, textOf } from "./text-of.ts";

const list = {
  plain: "plain",
  page: {
    told: "{{name}} said {{what}}, {{name}}",
    days_one: "{{count}} day",
    days_other: "{{count}} days",
    days_zero: "no day",
    mine: "yours",
    mine_provider: "the client's",
    kinds: { "log.opened": "opened", "log.closed": { by: "closed by" } },
    left_one: "your day",
    left_other: "your {{count}} days",
    left_provider_one: "its day",
    left_provider_other: "its {{count}} days",
  },
};

const table: [key: string, values: Record<string, string | number>, text: string][] = [
  ["plain", {}, "plain"],
  ["page.told", { name: "$& {{what}}", what: 3 }, "$& {{what}} said 3, $& {{what}}"],
  ["page.told", { name: "A" }, "A said {{what}}, A"],
  ["page.days", { count: 0 }, "no day"],
  ["page.days", { count: 1 }, "1 day"],
  ["page.days", { count: 2 }, "2 days"],
  ["page.mine", { context: "client" }, "yours"],
  ["page.mine", { context: "provider" }, "the client's"],
  ["page.mine", { context: "provider", count: 3 }, "the client's"],
  ["page.left", { context: "client", count: 1 }, "your day"],
  ["page.left", { context: "provider", count: 1 }, "its day"],
  ["page.left", { context: "provider", count: 5 }, "its 5 days"],
  ["page.kinds.log.opened", {}, "opened"],
  ["page.kinds.log.closed.by", { context: "client" }, "closed by"],
  ["page.nothing", {}, "page.nothing"],
  ["nothing.at.all", {}, "nothing.at.all"],
  ["page", {}, "page"],
];

test.each(table)("%s with %j is %j", (key, values, text) => expect(textOf(list, "en", key, values)).toBe(text));

test.each([
  ["en", 1.5, "_other"],
  ["fr", 1.5, "_one"],
  ["fr", 2, "_other"],
  ["fr", 1_000_000, "_other"],
  ["en", -1, "_one"],
] as const)("%s counts %d as %s", (language, count, form) => {
  expect(formOf({ so_one: "_one", so_other: "_other" }, language, "so", { count })).toBe(form);
});
