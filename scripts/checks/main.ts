/** `npm run check`: everything about the source that can be told in half a minute. */
import { runSteps, summary } from "../running/step.ts";
import { root } from "../running/tool.ts";
import { runVitest } from "../running/vitest-run.ts";
import { checkSteps } from "./check-steps.ts";

const began = performance.now();
/** Left to `npm test`: what stands on a database, or for a second or more on its own, and what goes through whole servers, logs and files of cases. */
const longer = [
  "**/*.slow.test.ts",
  "test/{agreements,http,ledger,reliability,statement,watching}/**",
  "test/oracle/oracle.test.ts",
];
const unitTests = {
  name: "unit tests, 2,000 random scenarios",
  run: () => runVitest({ scenarios: 2_000, args: longer.map((pattern) => `--exclude=${pattern}`) }),
};
const total = await runSteps([unitTests, ...checkSteps(root)], console.log);
console.log(`\n${((performance.now() - began) / 1_000).toFixed(1)} s`);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;
