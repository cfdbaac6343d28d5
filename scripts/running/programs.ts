/** Servers of other people that tests are run against: the distribution's, installed from it where that may be. */
import { existsSync } from "node:fs";
import { installPackages } from "./distribution.ts";
import { failed, type Outcome, passed, type Step, skipped } from "./step.ts";

type Wanted = { readonly package: string; readonly programs: readonly string[] };

/** Packages of the distribution and the programs that the tests of sources want of them. */
const ofSources: readonly Wanted[] = [
  { package: "prometheus", programs: ["prometheus", "promtool"] },
  { package: "prometheus-alertmanager", programs: ["prometheus-alertmanager", "amtool"] },
];

/** What probes are tried against. */
const ofProbes: readonly Wanted[] = [
  { package: "docker-registry", programs: ["docker-registry"] },
  { package: "apache2-utils", programs: ["htpasswd"] },
  { package: "haproxy", programs: ["haproxy"] },
  { package: "unbound", programs: ["unbound"] },
  { package: "bind9-utils", programs: ["dnssec-keygen", "dnssec-signzone"] },
];

/** In which completion is tried, beside bash. */
const ofShells: readonly Wanted[] = [
  { package: "zsh", programs: ["zsh"] },
  { package: "fish", programs: ["fish"] },
];

const places = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];

/** Where a program is; undefined where it is not. */
export function programPath(name: string): string | undefined {
  return places.map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
}

type ProgramsStep = (say: (line: string) => void, isWanted: boolean) => Step;

export const prometheusStep = programsStep("Prometheus and Alertmanager", ofSources);
export const shellsStep = programsStep("zsh and fish", ofShells);
export const probedServersStep = programsStep("a container registry, HAProxy and Unbound", ofProbes);

/** Finds or installs them. Missing is failed where everything is wanted, and skipped with their tests elsewhere. */
function programsStep(called: string, wanted: readonly Wanted[]): ProgramsStep {
  return (say, isWanted) => ({
    name: `${called}, of the distribution`,
    run: async (): Promise<Outcome> => {
      const before = absent(wanted);
      const fault = before.length === 0 ? undefined : await installPackages(called, before, say);
      const missing = absent(wanted).map((one) => `${one} is not installed, its tests are skipped`);
      if (missing.length === 0) return passed();
      const told = [...missing, ...(fault === undefined ? [] : [fault])];
      return isWanted ? failed(told) : skipped(told);
    },
  });
}

/** The packages of which a program is not there. */
function absent(wanted: readonly Wanted[]): string[] {
  return wanted.filter(({ programs }) => programs.some((name) => programPath(name) === undefined)).map((one) => one.package);
}
