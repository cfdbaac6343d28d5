/** The example of docs/reference/bundle.md is what the code writes, and its values are those on the page. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readZip } from "../../core/archive/read-zip.ts";
import { bundleLimits } from "../../core/statement/bundle.ts";
import { readmeText } from "../../core/statement/readme.ts";
import { allChecks } from "../../core/statement/verify.ts";
import { example } from "./example.ts";
import { inflating } from "./one-day.ts";

const reference = path.resolve(import.meta.dirname, "../../docs/reference");
const page = readFileSync(path.join(reference, "bundle.md"), "utf8");
const folder = path.join(reference, "bundle-example");
const { bundle, beside, vectors } = example();

test("its bundle holds the very files", () => {
  const files = readZip(readFileSync(path.join(folder, "bundle.zip")), { ...bundleLimits, files: 7 }, inflating);
  expect(files.ok && [...files.value.keys()]).toEqual([...bundle.keys()].sort());
  for (const [name, bytes] of bundle) expect(files.ok && Buffer.compare(files.value.get(name) ?? Buffer.alloc(0), bytes)).toBe(0);
});

test.each([...beside])("%s is the one written", (name, text) => expect(readFileSync(path.join(folder, name), "utf8")).toBe(text));

test.each([...vectors])("%s stands on the page", (what, value) => expect(page).toContain(`| ${what} | \`${value}\` |`));

test("the page has every check, in the order of the report", () => {
  const rows = [...page.slice(page.indexOf("## The checks")).matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
  expect(rows.filter((id) => allChecks.some((check) => check.id === id))).toEqual(allChecks.map(({ id }) => id));
});

test("the page has the text of the README", () => {
  const shown = readmeText({
    ...{ platform: "<platform>", title: "<title>", month: "<month>", indicator: "<indicator>", demonstration: true },
  });
  expect(page).toContain(shown);
});
