/** OpenSSL, of which the tests make a time-stamping authority: the machine's, installed from the distribution where that may be. */
import { installPackages } from "./distribution.ts";
import { type Outcome, passed, type Step, skipped } from "./step.ts";
import { linesOf, runTool } from "./tool.ts";

/** Finds or installs it. Tests look for it on the path, and leave out what they cannot try. */
export function opensslStep(say: (line: string) => void): Step {
  return {
    name: "OpenSSL, for a time-stamping authority",
    run: async (): Promise<Outcome> => {
      const present = await version();
      if (present !== undefined) return passed([present]);
      const missing = await installPackages("OpenSSL", ["openssl"], say);
      const installed = await version();
      return installed === undefined ? skipped([missing ?? "OpenSSL was installed, and does not answer"]) : passed([installed]);
    },
  };
}

async function version(): Promise<string | undefined> {
  const { code, output } = await runTool("openssl", ["version"]).catch(() => ({ code: 1, output: "" }));
  return code === 0 ? linesOf(output)[0] : undefined;
}
