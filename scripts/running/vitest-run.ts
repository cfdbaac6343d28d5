/** The tests of vitest, told by its JSON reporter: it counts, and names what failed and why. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { failed, type Outcome } from "./step.ts";
import { linesOf, root, runNodeTool } from "./tool.ts";

/** Only the parts of vitest's report that are read here. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
};

export type VitestRun = {
  readonly scenarios: number;
  readonly args?: readonly string[];
  /** The folder whose tests are run; the repository's unless said. */
  readonly folder?: string;
  /** What the tests find in their environment besides. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Runs them, with so many random scenarios for each property that counts them (`GARANT_SCENARIOS`). */
export async function runVitest({ scenarios, args = [], folder = root, env = {} }: VitestRun): Promise<Outcome> {
  const kept = await mkdtemp(path.join(tmpdir(), "garant-vitest-"));
  const file = path.join(kept, "report.json");
  try {
    const options = ["run", "--root", folder, "--reporter=json", `--outputFile=${file}`, ...args];
    const around = { env: { GARANT_SCENARIOS: String(scenarios), ...env } };
    const { code, output } = await runNodeTool("vitest/vitest.mjs", options, around);
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) return failed(linesOf(output));
    return outcomeOf(asReport(JSON.parse(text)), code, output, folder);
  } finally {
    await rm(kept, { recursive: true });
  }
}

function outcomeOf(report: Report, code: number, output: string, folder: string): Outcome {
  const broken = report.testResults.filter(isBroken);
  const bad = report.numFailedTests + broken.length;
  // An error outside every test (an unhandled rejection) fails the run and is in no count.
  const unheard = code !== 0 && bad === 0 ? 1 : 0;
  return {
    passed: report.numPassedTests,
    failed: bad + unheard,
    skipped: report.numPendingTests + report.numTodoTests,
    report: [
      ...report.testResults.flatMap((file) => failuresOf(file, folder)),
      ...(unheard > 0 ? linesOf(output) : []),
      ...skippedOf(report),
    ],
  };
}

/** A file that failed outside its tests: it could not be loaded, or what its tests stand on could not be made; they are skipped then. */
function isBroken({ status, assertionResults }: Report["testResults"][number]): boolean {
  return status === "failed" && assertionResults.every((one) => one.status !== "failed");
}

function failuresOf(file: Report["testResults"][number], folder: string): string[] {
  const name = path.relative(folder, file.name);
  if (isBroken(file)) return [`${name}: ${file.message}`];
  return file.assertionResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ fullName, failureMessages = [] }) => [
      `${name} › ${fullName}`,
      ...failureMessages.flatMap(linesOf).map((line) => `  ${line}`),
    ]);
}

function skippedOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "pending" || status === "skipped")
      .map(({ fullName }) => `skipped: ${fullName}`),
  );
}

/** Sound as far as vitest keeps to its own format, which is Jest's. */
function asReport(value: unknown): Report {
  return value as Report;
}
