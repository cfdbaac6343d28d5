/** The journeys through the console in a real browser, told by Playwright's JSON reporter. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./chromium.ts";
import { failed, type Outcome, skipped } from "./step.ts";
import { linesOf, root, runNodeTool } from "./tool.ts";

/** Only the parts of Playwright's report that are read here. */
type Report = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly suites: readonly Suite[];
  readonly errors: readonly { readonly message?: string }[];
};
type Suite = { readonly title: string; readonly suites?: readonly Suite[]; readonly specs?: readonly Spec[] };
/** Its `ok` is that of its first project alone; its tests are those of all. */
type Spec = {
  readonly title: string;
  readonly tests: readonly {
    readonly projectName: string;
    readonly status: "expected" | "unexpected" | "flaky" | "skipped";
    readonly results: readonly { readonly error?: { readonly message?: string } }[];
  }[];
};

/** Which of them, and what they find in their environment besides; all of them unless said. */
type Asked = { readonly env?: Readonly<Record<string, string>>; readonly args?: readonly string[] };

/** Where a browser is wanted (a machine that runs everything), its absence is a failure. */
export async function runJourneys(
  say: (line: string) => void,
  browserIsWanted: boolean,
  { env = {}, args = [] }: Asked = {},
): Promise<Outcome> {
  if (!existsSync(path.join(root, "test/journeys"))) return skipped(["there is no test/journeys"]);
  const browser = await findChromium(say);
  if ("missing" in browser) return browserIsWanted ? failed([browser.missing]) : skipped([browser.missing]);
  return runPlaywright(root, { ...env, GARANT_CHROMIUM: browser.path }, args);
}

/** The journeys of a folder with a configuration of Playwright. */
export async function runPlaywright(
  folder: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Outcome> {
  const kept = await mkdtemp(path.join(tmpdir(), "garant-journeys-"));
  const file = path.join(kept, "report.json");
  try {
    const around = { cwd: folder, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } };
    const { output } = await runNodeTool("@playwright/test/cli.js", ["test", "--reporter=json", ...args], around);
    const text = await readFile(file, "utf8").catch(() => undefined);
    return text === undefined ? failed(linesOf(output)) : outcomeOf(asReport(JSON.parse(text)));
  } finally {
    await rm(kept, { recursive: true });
  }
}

function outcomeOf({ stats, suites, errors }: Report): Outcome {
  return {
    passed: stats.expected,
    // A journey that passes only when it is tried again has failed once: it is not green.
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    report: [...errors.flatMap(({ message = "" }) => linesOf(message)), ...suites.flatMap((suite) => failuresOf(suite, ""))],
  };
}

function failuresOf({ title, suites = [], specs = [] }: Suite, above: string): string[] {
  const name = above === "" ? title : `${above} › ${title}`;
  const own = specs.flatMap(({ title: spec, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .flatMap(({ projectName, results }) => [
        `${[name, spec, projectName].filter((part) => part !== "").join(" › ")}`,
        ...results.flatMap(({ error }) => linesOf(error?.message ?? "").map((line) => `  ${line}`)),
      ]),
  );
  return [...own, ...suites.flatMap((suite) => failuresOf(suite, name))];
}

/** Sound as far as Playwright keeps to its own format. */
function asReport(value: unknown): Report {
  return value as Report;
}
