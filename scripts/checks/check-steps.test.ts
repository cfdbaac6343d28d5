/** Each check of the source is seen to pass on a good tree, and to fail once that tree is spoilt in its way. */
import { describe, expect, test } from "vitest";
import { failing, goodTree } from "./good-tree.ts";

test("every check passes over a good tree", async () => {
  expect(await failing(goodTree, () => true)).toBe("");
});

describe("a check fails", () => {
  const table: [step: string, file: string, text: string, says: string][] = [
    ["import law", "core/one.ts", 'import "node:fs";\n', "core/one.ts:1: core may not import node:fs"],
    ["import law", "server/main.ts", 'import "zod";\n', "server may not import zod"],
    ["purity of core and api", "core/one.ts", "\nexport const now = Date.now();\n", "core/one.ts:2: Date.now"],
    ["no cycles", "core/one.ts", 'import "../server/main.ts";\n', "core/one.ts → server/main.ts → core/one.ts"],
    ["budgets", "core/one.ts", "// much\n".repeat(401), "core/one.ts: 401 lines"],
    [
      "registries equal their folders",
      "core/exclusions/flood.ts",
      "export const flood = 1;\n",
      "core/exclusions/registry.generated.ts",
    ],
    [
      "docs/architecture.md equals the disk",
      "docs/architecture.md",
      "- `core/gone/`: gone.\n",
      "core/gone/ is described and not on the disk",
    ],
    ["docs/architecture.md equals the disk", "core/time/instant.ts", "", "core/time/ is on the disk and not described"],
    ["docs/architecture.md equals the disk", "bench/speed.ts", "", "bench/ is marked (later) and is on the disk"],
    ["docs/architecture.md equals the disk", "docs/architecture.md", "- `core/`\n", "core/ is named and not described"],
    [
      "what documents cite is there",
      "docs/more.md",
      "See [this](gone.md#part), [that](https://example.org/) and [it](more.md).\n",
      "docs/gone.md is not there",
    ],
    [
      "what documents cite is there",
      "docs/more.md",
      "# More\n\nSee [this](#more) and [that](more.md#less).\n",
      "docs/more.md#less is not there",
    ],
    [
      "what documents cite is there",
      "README.md",
      "As in `core/one.ts` and `core/gone.ts`.\n",
      "README.md:1: core/gone.ts is not there",
    ],
    ["api/openapi.json equals the endpoints", "scripts/codegen.mjs", "process.exitCode = 1;\n", "✗"],
  ];
  test.each(table)("%s: %s", async (step, file, text, says) => {
    const said = await failing({ ...goodTree, [file]: text }, (name) => name === step);
    expect(said).toContain(`✗ ${step}`);
    expect(said).toContain(says);
  });

  test("a source that does not parse fails the checks that read it, and leaves the others to run", async () => {
    const said = await failing(
      { ...goodTree, "core/one.ts": "const = 1;\n" },
      (name) => name === "import law" || name.startsWith("docs"),
    );
    expect(said).toContain("core/one.ts does not parse");
    expect(said).not.toContain("architecture.md equals");
  });
});
