/** `npm test`: every check, every test with 200,000 random scenarios, every journey; then one line that sums them up. */
import { availableParallelism } from "node:os";
import path from "node:path";
import { checkSteps } from "../checks/check-steps.ts";
import { runJourneys } from "./journeys-run.ts";
import { neededSteps } from "./needed.ts";
import { runOnPostgres } from "./postgres.ts";
import { checkSharedData } from "./shared-data.ts";
import { add, runSteps, skipped, summary, together } from "./step.ts";
import { root } from "./tool.ts";
import { runVitest } from "./vitest-run.ts";

const began = performance.now();
const everythingIsWanted = process.env.CI === "true";
const long = process.env.TEST_LONG === "1";
const say = (line: string) => console.log(line);
// Some hundred servers are started: what one compiled the next one reads.
process.env.NODE_COMPILE_CACHE ??= path.join(root, "node_modules/.cache/garant");

const checked = await runSteps(
  [{ name: "shared vectors and cases", run: async () => checkSharedData(everythingIsWanted) }, ...checkSteps(root)],
  say,
);
const reliability = (...names: readonly string[]) => names.map((name) => `test/reliability/${name}.slow.test.ts`);
/** They wait more than they work: some at a time harm no one. */
const ofFaults = reliability("network-faults", "three-processes");
const ofKills = reliability(
  ...["failing-disk", "failpoints", "full-disk", "kill", "moved-clock", "one-at-a-time", "postgres-away"],
  ...["postgres-kill", "postgres-restore", "tenant-isolation", "two-processes"],
);
const ofServerKilled = reliability("kill-server");
/** One after the other: tests of time would suffer from company. */
const ofTime = ["test/reliability/**", "scripts/*.slow.test.ts"];
const without = (files: readonly string[]) => files.map((file) => `--exclude=${file}`);
const tested = await runSteps(
  [
    ...neededSteps(say, everythingIsWanted, long),
    {
      name: "tests, 200,000 random scenarios",
      // Many of them wait: one more at a time than there are processors keeps these busy.
      run: () => runVitest({ scenarios: 200_000, args: [`--maxWorkers=${availableParallelism() + 1}`, ...without(ofTime)] }),
    },
    {
      name: "tests of time, one file after the other",
      run: () =>
        runVitest({
          scenarios: 200_000,
          args: [
            "--no-file-parallelism",
            "test/reliability/",
            "scripts/start.slow",
            ...without([...ofFaults, ...ofKills, ...ofServerKilled]),
          ],
        }),
    },
    {
      name: "tests of cut lines, killed processes and moved clocks, five files at a time",
      // The longest beside all others; killed ones in a process of their own each: one that ends takes no other with it.
      run: () =>
        together(
          runVitest({ scenarios: 200_000, args: ["--pool=forks", ...ofServerKilled] }),
          runVitest({ scenarios: 200_000, args: ["--pool=forks", "--isolate", "--maxWorkers=2", ...ofKills] }),
          runVitest({ scenarios: 200_000, args: ["--maxWorkers=2", ...ofFaults] }),
        ),
    },
    {
      name: "tests of the database again, on a PostgreSQL server",
      run: async () =>
        everythingIsWanted || long
          ? await runOnPostgres(say, everythingIsWanted)
          : skipped(["TEST_LONG=1 runs them, and every .ci/run"]),
    },
    { name: "journeys in a browser", run: () => runJourneys(say, everythingIsWanted) },
  ],
  say,
  1,
);
const total = add(checked, tested);
console.log(`\n${((performance.now() - began) / 1_000).toFixed(1)} s`);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;
