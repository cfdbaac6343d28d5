/** Servers of other people that tests are run against: the distribution's, installed from it where that may be. */
import { existsSync } from "node:fs";
import { placesMissing } from "../../test/network/places.ts";
import { failingDiskMissing } from "../../test/reliability/failing-disk.ts";
import { faketimeLibrary } from "../../test/reliability/moved-clock.ts";
import { installPackages } from "./distribution.ts";
import { failed, type Outcome, passed, type Step, skipped } from "./step.ts";

/** A package of the distribution, the programs that are wanted of it, and whether what else is wanted of it is there. */
type Wanted = { readonly package: string; readonly programs: readonly string[]; readonly isThere?: () => boolean };

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

/** What documents on paper are read with. */
const ofPaper: readonly Wanted[] = [
  { package: "qpdf", programs: ["qpdf"] },
  { package: "poppler-utils", programs: ["pdfsig", "pdftotext", "pdftoppm"] },
];

/** By which the tests of faults make them. */
const ofFaults: readonly Wanted[] = [
  { package: "faketime", programs: [], isThere: () => faketimeLibrary() !== undefined },
  { package: "iproute2", programs: ["ip"] },
  { package: "strace", programs: ["strace"] },
];

/** With which the documents' examples speak to the API. */
const ofDocuments: readonly Wanted[] = [{ package: "curl", programs: ["curl"] }];

/** In which completion is tried, beside bash. */
const ofShells: readonly Wanted[] = [
  { package: "zsh", programs: ["zsh"] },
  { package: "fish", programs: ["fish"] },
];

/** Beside which probing is measured. */
const ofBenches: readonly Wanted[] = [{ package: "prometheus-blackbox-exporter", programs: ["prometheus-blackbox-exporter"] }];

const places = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];

/** Where a program is; undefined where it is not. */
export function programPath(name: string): string | undefined {
  return places.map((folder) => `${folder}/${name}`).find((file) => existsSync(file));
}

type ProgramsStep = (say: (line: string) => void, isWanted: boolean) => Step;

export const prometheusStep = programsStep("Prometheus and Alertmanager", [...ofSources, ...ofBenches]);
export const paperStep = programsStep("qpdf and poppler", ofPaper);
export const shellsStep = programsStep("zsh and fish", ofShells);
export const curlStep = programsStep("curl", ofDocuments);
export const probedServersStep = programsStep("a container registry, HAProxy and Unbound", ofProbes);

const toolsStep = programsStep("strace, faketime and ip, for the tests of faults", ofFaults);

/** Finds or installs them, and says what this machine does not let them do: those tests are skipped. */
export const faultsStep: ProgramsStep = (say, isWanted) => {
  const { name, run } = toolsStep(say, isWanted);
  const notTried = () =>
    [placesMissing(), failingDiskMissing()].flatMap((why) => (why === undefined ? [] : [`not tried: ${why}`]));
  const told = (outcome: Outcome): Outcome => ({ ...outcome, report: [...outcome.report, ...notTried()] });
  return { name, run: async () => told(await run()) };
};

/** Installs what the benches of probing stand beside, where that may be: Prometheus and its exporter. */
export async function installBlackbox(say: (line: string) => void): Promise<void> {
  const missing = absent([...ofSources, ...ofBenches]);
  const fault = missing.length === 0 ? undefined : await installPackages("blackbox exporter", missing, say);
  if (fault !== undefined) say(fault);
}

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

/** The packages of which something is not there. */
function absent(wanted: readonly Wanted[]): string[] {
  const lacks = ({ programs, isThere }: Wanted) =>
    isThere?.() === false || programs.some((name) => programPath(name) === undefined);
  return wanted.filter(lacks).map((one) => one.package);
}
