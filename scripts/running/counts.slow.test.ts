/** What is counted of the runners: a test that is not run, or not heard, is no success. */
import { describe, expect, test } from "vitest";
import { seededTree as seeded } from "../checks/good-tree.ts";
import { runPlaywright } from "./journeys-run.ts";
import { runVitest } from "./vitest-run.ts";

describe("the count of the unit tests", () => {
  const config = 'export default { test: { include: ["**/*.test.ts"] } };\n';
  const counts = (text: string) =>
    runVitest({
      scenarios: 1,
      folder: seeded({ "vitest.config.ts": config, "a.test.ts": `import { expect, test } from "vitest";\n${text}` }),
    });

  test("holds what passed, what failed and what was left out", async () => {
    const { report, ...tally } = await counts(
      'test("a", () => {}); test("b", () => expect(1).toBe(2)); test.skip("c", () => {});',
    );
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 1 });
    expect(report.join("\n")).toMatch(/a\.test\.ts › b\n.*expected 1 to be 2(.|\n)*skipped: c/);
  });

  test("a file that does not load, an error outside every test, no test at all: each is a failure", async () => {
    expect((await counts('import "./gone.ts"; test("a", () => {});')).failed).toBe(1);
    expect((await counts('test("a", () => { void Promise.reject(new Error("unheard")); });')).failed).toBe(1);
    expect((await counts("")).failed).toBe(1);
    const unprepared =
      'test("a", () => {}); import { beforeAll } from "vitest"; beforeAll(() => { throw new Error("not made"); });';
    expect(await counts(`${unprepared} test("b", () => {});`)).toMatchObject({ failed: 1, skipped: 2 });
  });
});

test("the count of the journeys holds what passed, what failed and what was left out", async () => {
  const folder = seeded({
    "playwright.config.ts": 'export default { testDir: "journeys", projects: [{ name: "fr" }, { name: "en" }] };\n',
    "journeys/a.spec.ts":
      'import { expect, test } from "@playwright/test";\ntest("a", () => {});\ntest.describe("of", () => { test("b", ({}, { project }) => { expect(project.name).toBe("fr"); }); });\ntest.skip("c", () => {});\n',
  });
  const { report, ...tally } = await runPlaywright(folder, {});
  expect(tally).toEqual({ passed: 3, failed: 1, skipped: 2 });
  expect(report.join("\n")).toMatch(/^a\.spec\.ts › of › b › en\n +Error: expect/);
  expect((await runPlaywright(seeded({ "playwright.config.ts": 'export default { testDir: "journeys" };\n' }), {})).failed).toBe(
    1,
  );
});
