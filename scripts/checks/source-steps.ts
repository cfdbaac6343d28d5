/** The checks that read the source themselves, each as a step; the tree is read once for all of them. */
import { staleRegistries } from "../registries.mjs";
import type { Step } from "../running/step.ts";
import { differencesWithArchitecture } from "./architecture.ts";
import { budgets } from "./budgets.ts";
import { cycles } from "./cycles.ts";
import { documentFaults } from "./document-pictures.ts";
import { outcomeOf } from "./findings-outcome.ts";
import { badFrench } from "./french-typography.ts";
import { importsAgainstTheLaw } from "./import-law.ts";
import { installedPackages } from "./installed-packages.ts";
import { impurities } from "./purity.ts";
import { readTree } from "./read-tree.ts";
import type { Finding, SourceFile } from "./source-file.ts";
import { unlistedTexts } from "./unlisted-texts.ts";

type Check = (files: readonly SourceFile[]) => readonly Finding[];

export function sourceSteps(top: string): Step[] {
  let read: readonly SourceFile[] | undefined;
  const files = () => {
    read ??= readTree(top);
    return read;
  };
  const check = (name: string, findingsOf: Check): Step => ({ name, run: async () => outcomeOf(findingsOf(files())) });
  return [
    check("import law", (all) => importsAgainstTheLaw(all, installedPackages(top))),
    check("purity of core and api", impurities),
    check("no cycles", cycles),
    {
      name: "budgets",
      run: async () => {
        const { findings, figures } = budgets(files());
        return outcomeOf(findings, figures);
      },
    },
    {
      name: "registries equal their folders",
      run: async () =>
        outcomeOf((await staleRegistries(top, true)).map((path) => ({ path, message: "run node scripts/registries.mjs" }))),
    },
    check("the console's words are in its lists", unlistedTexts),
    { name: "French is set as French", run: async () => outcomeOf(badFrench(top)) },
    { name: "what documents cite is there", run: async () => outcomeOf(documentFaults(top)) },
    { name: "docs/architecture.md equals the disk", run: async () => outcomeOf(differencesWithArchitecture(top)) },
  ];
}
