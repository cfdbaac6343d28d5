/** Programs of other people that tests need, installed from the machine's distribution where that may be. */
import { existsSync } from "node:fs";
import { linesOf, runTool } from "./tool.ts";

/**
 * Installs packages with apt-get.
 *
 * @param called what it is for whoever reads the run
 * @returns why they could not be installed; undefined where they are now
 */
export async function installPackages(
  called: string,
  packages: readonly string[],
  say: (line: string) => void,
): Promise<string | undefined> {
  const wanted = `apt-get install ${packages.join(" ")}`;
  if (process.getuid?.() !== 0) return `no ${called}, and only root may install it: ${wanted}`;
  if (!existsSync("/usr/bin/apt-get")) return `no ${called}, and no apt-get to install it with`;
  say(`installing ${called} from the distribution (${wanted})`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  for (const words of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
  ]) {
    const { code, output } = await runTool("apt-get", words, { env });
    if (code !== 0) return `apt-get answered ${code}: ${linesOf(output).at(-1) ?? "nothing"}`;
  }
  return undefined;
}
