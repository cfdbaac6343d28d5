/** The checks that another program makes: format and lint, promises, dead code, the API's document. */
import { failed, type Outcome, passed, type Step } from "../running/step.ts";
import { linesOf, type Ran, runNodeTool, runTool } from "../running/tool.ts";

/** One step a tool, over the tree whose configuration files are in `top`. */
export function toolSteps(top: string): Step[] {
  const around = { cwd: top };
  return [
    {
      name: "format and lint (biome)",
      run: async () =>
        outcomeOf(
          await runNodeTool(
            "@biomejs/biome/bin/biome",
            ["ci", "--colors=off", "--error-on-warnings", "--max-diagnostics=50"],
            around,
          ),
        ),
    },
    {
      name: "promises (oxlint)",
      run: async () => outcomeOf(await runNodeTool("oxlint/bin/oxlint", ["--type-aware", "--format=unix"], around)),
    },
    {
      name: "api/openapi.json equals the endpoints",
      run: async () => outcomeOf(await runTool(process.execPath, ["scripts/codegen.mjs", "--check"], around)),
    },
    {
      name: "dead code (knip)",
      run: async () => outcomeOf(await runNodeTool("knip/bin/knip.js", ["--no-progress", "--no-config-hints"], around)),
    },
  ];
}

function outcomeOf({ code, output }: Ran): Outcome {
  return code === 0 ? passed() : failed(linesOf(output));
}
