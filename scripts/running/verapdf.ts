/** veraPDF, which says whether a document is PDF/A: fetched once from Maven Central by the versions of `tools/verapdf`. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { type Outcome, passed, type Step, skipped } from "./step.ts";
import { linesOf, root, runTool } from "./tool.ts";

const project = path.join(root, "tools/verapdf/pom.xml");

/** Finds or fetches it, and tells the tests where it is by `VERAPDF_JARS`. Without Java and Maven there is none. */
export function verapdfStep(say: (line: string) => void): Step {
  return {
    name: "veraPDF",
    run: async (): Promise<Outcome> => {
      const folder = path.join(
        root,
        ".cache/verapdf",
        createHash("sha256").update(readFileSync(project)).digest("hex").slice(0, 16),
      );
      const missing = existsSync(folder) ? undefined : await fetched(folder, say);
      if (missing !== undefined) return skipped([`${missing}: whether documents are PDF/A is not tried`]);
      process.env.VERAPDF_JARS = folder;
      return passed([folder]);
    },
  };
}

/** Why it could not be fetched. */
async function fetched(folder: string, say: (line: string) => void): Promise<string | undefined> {
  if (!(await answers("java", "--version")) || !(await answers("mvn", "--version"))) return "no Java or no Maven";
  say("fetching veraPDF from Maven Central (mvn dependency:copy-dependencies, once, about 10 MB)");
  const begun = `${folder}.begun`;
  const goal = ["-q", "-f", project, "dependency:copy-dependencies", `-DoutputDirectory=${begun}`];
  const { code, output } = await runTool("mvn", goal);
  if (code !== 0) return `mvn answered ${code}: ${linesOf(output)[0] ?? "nothing"}`;
  renameSync(begun, folder);
  return undefined;
}

async function answers(program: string, word: string): Promise<boolean> {
  const { code } = await runTool(program, [word]).catch(() => ({ code: 1 }));
  return code === 0;
}
