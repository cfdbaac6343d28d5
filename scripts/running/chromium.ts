/** The browser of the journeys: the distribution's, installed from it where that may be. */
import { existsSync } from "node:fs";
import { installPackages } from "./distribution.ts";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export type Browser = { readonly path: string } | { readonly missing: string };

/** A browser's path, or why there is none. `GARANT_CHROMIUM` names another one. */
export async function findChromium(say: (line: string) => void): Promise<Browser> {
  const present = found();
  if (present) return { path: present };
  const missing = await installPackages("Chromium", ["chromium"], say);
  const installed = found();
  return installed ? { path: installed } : { missing: missing ?? "Chromium was installed, and is not where it usually is" };
}

function found(): string | undefined {
  return [process.env.GARANT_CHROMIUM, ...usual].find((file) => file !== undefined && existsSync(file));
}
