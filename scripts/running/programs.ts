/** Servers of other people that tests are run against: the distribution's, installed from it where that may be. */
import { existsSync } from "node:fs";
import { installPackages } from "./distribution.ts";
import { failed, type Outcome, passed, type Step, skipped } from "./step.ts";

/** Packages of the distribution and the programs that the tests of sources want of them. */
const wanted = [
  { package: "prometheus", programs: ["prometheus", "promtool"] },
  { package: "prometheus-alertmanager", programs: ["prometheus-alertmanager", "amtool"] },
];

/** Where a program is; undefined where it is not. */
export function programPath(name: string): string | undefined {
  return ["/usr/bin", "/usr/local/bin"].map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
}

/** Finds or installs them. Missing is failed where everything is wanted, and skipped with their tests elsewhere. */
export function prometheusStep(say: (line: string) => void, isWanted: boolean): Step {
  return {
    name: "Prometheus and Alertmanager, of the distribution",
    run: async (): Promise<Outcome> => {
      const before = absent();
      const fault = before.length === 0 ? undefined : await installPackages("Prometheus or Alertmanager", before, say);
      const missing = absent().map((one) => `${one} is not installed, its tests are skipped`);
      if (missing.length === 0) return passed();
      const told = [...missing, ...(fault === undefined ? [] : [fault])];
      return isWanted ? failed(told) : skipped(told);
    },
  };
}

/** The packages of which a program is not there. */
function absent(): string[] {
  return wanted.filter(({ programs }) => programs.some((name) => programPath(name) === undefined)).map((one) => one.package);
}
