/** TypeScript over each project, and no file of the source outside all of them. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { failed, type Outcome, passed, type Step } from "../running/step.ts";
import { linesOf, runNodeTool } from "../running/tool.ts";
import { readablePaths } from "./read-tree.ts";

/** One step a project (the top, and each folder in it with a `tsconfig.json` of its own), then one for the files that none has seen. */
export function typeSteps(top: string): Step[] {
  const projects = [".", ...readdirSync(top)].filter((folder) => existsSync(path.join(top, folder, "tsconfig.json")));
  const seen = new Set<string>();
  const steps = projects.map((project) => ({
    name: `types: ${project === "." ? "all that runs on Node" : project}`,
    run: () => checkTypes(top, project, seen),
  }));
  const all = Promise.withResolvers<void>();
  let left = steps.length;
  const counted = steps.map(({ name, run }) => ({
    name,
    run: () =>
      run().finally(() => {
        left -= 1;
        if (left === 0) all.resolve();
      }),
  }));
  return [...counted, { name: "types: no file left out", run: () => all.promise.then(() => filesLeftOut(top, seen)) }];
}

async function checkTypes(top: string, project: string, seen: Set<string>): Promise<Outcome> {
  const { code, output } = await runNodeTool("typescript/bin/tsc", ["-p", project, "--pretty", "false", "--listFiles"], {
    cwd: top,
  });
  const lines = linesOf(output);
  const files = lines.filter((line) => path.isAbsolute(line));
  for (const file of files) seen.add(path.relative(top, file));
  return code === 0 ? passed() : failed(lines.filter((line) => !path.isAbsolute(line)));
}

function filesLeftOut(top: string, seen: ReadonlySet<string>): Outcome {
  const left = readablePaths(top).filter((file) => !seen.has(file));
  return left.length === 0 ? passed() : failed(left.map((file) => `${file} is in no project of TypeScript`));
}
