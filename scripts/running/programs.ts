/** Servers of other people that tests are run against: the distribution's, installed from it where that may be. */
import { existsSync } from "node:fs";
import { failed, type Outcome, passed, skipped } from "./step.ts";
import { linesOf, runTool } from "./tool.ts";

/** A package of the distribution and the programs that are wanted of it. */
export type Wanted = { readonly package: string; readonly programs: readonly string[] };

/** What the tests of sources want. */
export const prometheusPrograms: readonly Wanted[] = [
  { package: "prometheus", programs: ["prometheus", "promtool"] },
  { package: "prometheus-alertmanager", programs: ["prometheus-alertmanager", "amtool"] },
];

/** Where a program is; undefined where it is not. */
export function programPath(name: string): string | undefined {
  return ["/usr/bin", "/usr/local/bin"].map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
}

/** Installs what is missing, as root, and says what it could not. Missing is failed where everything is wanted. */
export async function preparePrograms(all: readonly Wanted[], everythingIsWanted: boolean): Promise<Outcome> {
  const absent = () => all.filter(({ programs }) => programs.some((name) => programPath(name) === undefined));
  const before = absent();
  const installed = before.length === 0 ? [] : await install(before.map((one) => one.package));
  const missing = absent().map((one) => `${one.package} is not installed, its tests are skipped`);
  if (missing.length === 0) return passed(installed);
  return everythingIsWanted ? failed([...missing, ...installed]) : skipped([...missing, ...installed]);
}

async function install(packages: readonly string[]): Promise<string[]> {
  const wanted = `apt-get install ${packages.join(" ")}`;
  if (process.getuid?.() !== 0) return [`only root may install them: ${wanted}`];
  if (!existsSync("/usr/bin/apt-get")) return ["there is no apt-get to install them with"];
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
  ]) {
    const { code, output } = await runTool("apt-get", args, { env });
    if (code !== 0) return [`apt-get answered ${code}: ${linesOf(output).at(-1) ?? "nothing"}`];
  }
  return [`installed from the distribution (${wanted})`];
}
