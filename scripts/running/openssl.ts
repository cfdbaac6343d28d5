/** OpenSSL, of which the tests make a time-stamping authority: the machine's, installed from the distribution where that may be. */
import { existsSync } from "node:fs";
import { type Outcome, passed, type Step, skipped } from "./step.ts";
import { linesOf, runTool } from "./tool.ts";

/** Finds or installs it. Tests look for it on the path, and leave out what they cannot try. */
export function opensslStep(say: (line: string) => void): Step {
  return {
    name: "OpenSSL, for a time-stamping authority",
    run: async (): Promise<Outcome> => {
      const present = await version();
      if (present !== undefined) return passed([present]);
      if (process.getuid?.() !== 0) return skipped(["no openssl, and only root may install it: apt-get install openssl"]);
      if (!existsSync("/usr/bin/apt-get")) return skipped(["no openssl, and no apt-get to install it with"]);
      say("installing OpenSSL from the distribution (apt-get install openssl)");
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      await runTool("apt-get", ["update", "-qq"], { env });
      const { code, output } = await runTool("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "openssl"], { env });
      const installed = await version();
      return installed === undefined
        ? skipped([`apt-get answered ${code}: ${linesOf(output).at(-1) ?? "nothing"}`])
        : passed([installed]);
    },
  };
}

async function version(): Promise<string | undefined> {
  const { code, output } = await runTool("openssl", ["version"]).catch(() => ({ code: 1, output: "" }));
  return code === 0 ? linesOf(output)[0] : undefined;
}
