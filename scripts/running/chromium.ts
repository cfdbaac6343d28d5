/** The browser of the journeys: the distribution's, installed from it where that may be. */
import { existsSync } from "node:fs";
import { linesOf, type Ran, runTool } from "./tool.ts";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export type Browser = { readonly path: string } | { readonly missing: string };

/** A browser's path, or why there is none. `GARANT_CHROMIUM` names another one. */
export async function findChromium(say: (line: string) => void): Promise<Browser> {
  const present = found();
  if (present) return { path: present };
  if (process.getuid?.() !== 0) return { missing: "no Chromium, and only root may install it: apt-get install chromium" };
  if (!existsSync("/usr/bin/apt-get")) return { missing: "no Chromium, and no apt-get to install it with" };
  say("installing Chromium from the distribution (apt-get install chromium)");
  const { code, output } = await install();
  const installed = found();
  return installed ? { path: installed } : { missing: `apt-get answered ${code}: ${linesOf(output).at(-1) ?? "nothing"}` };
}

function found(): string | undefined {
  return [process.env.GARANT_CHROMIUM, ...usual].find((file) => file !== undefined && existsSync(file));
}

async function install(): Promise<Ran> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const updated = await runTool("apt-get", ["update", "-qq"], { env });
  if (updated.code !== 0) return updated;
  return runTool("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
}
