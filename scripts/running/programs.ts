/** Servers of other people that tests are run against: the distribution's, installed from it where that may be. */
import { existsSync } from "node:fs";
import { placesMissing } from "../../test/network/places.ts";
import { failingDiskMissing } from "../../test/reliability/failing-disk.ts";
import { faketimeLibrary } from "../../test/reliability/moved-clock.ts";
import { installPackages } from "./distribution.ts";
import { failed, type Outcome, passed, type Step, skipped } from "./step.ts";

/** A package of the distribution, and whether what is wanted of it is there. */
type Wanted = { readonly package: string; readonly isThere: () => boolean };

const sources: readonly Wanted[] = [
  { package: "prometheus", isThere: () => areThere("prometheus", "promtool") },
  { package: "prometheus-alertmanager", isThere: () => areThere("prometheus-alertmanager", "amtool") },
];
const faults: readonly Wanted[] = [
  { package: "faketime", isThere: () => faketimeLibrary() !== undefined },
  { package: "iproute2", isThere: () => areThere("ip") },
  { package: "strace", isThere: () => areThere("strace") },
];

/** Where a program is; undefined where it is not. */
export function programPath(name: string): string | undefined {
  return ["/usr/bin", "/usr/local/bin", "/usr/sbin", "/sbin"]
    .map((folder) => `${folder}/${name}`)
    .find((file) => existsSync(file));
}

/** Finds or installs them. */
export function prometheusStep(say: (line: string) => void, isWanted: boolean): Step {
  return {
    name: "Prometheus and Alertmanager, of the distribution",
    run: () => foundOrInstalled(sources, { called: "Prometheus or Alertmanager", say, isWanted }),
  };
}

/** Finds or installs them, and says what this machine does not let them do: those tests are skipped. */
export function faultsStep(say: (line: string) => void, isWanted: boolean): Step {
  return {
    name: "strace, faketime and ip, for the tests of faults",
    run: async () => {
      const outcome = await foundOrInstalled(faults, { called: "tools of faults", say, isWanted });
      const not = [placesMissing(), failingDiskMissing()].flatMap((why) => (why === undefined ? [] : [`not tried: ${why}`]));
      return { ...outcome, report: [...outcome.report, ...not] };
    },
  };
}

type Finding = { readonly called: string; readonly say: (line: string) => void; readonly isWanted: boolean };

/** Missing is failed where everything is wanted, and skipped with their tests elsewhere. */
async function foundOrInstalled(wanted: readonly Wanted[], { called, say, isWanted }: Finding): Promise<Outcome> {
  const before = absentOf(wanted);
  const fault = before.length === 0 ? undefined : await installPackages(called, before, say);
  const missing = absentOf(wanted).map((one) => `${one} is not installed, its tests are skipped`);
  if (missing.length === 0) return passed();
  const told = [...missing, ...(fault === undefined ? [] : [fault])];
  return isWanted ? failed(told) : skipped(told);
}

/** The packages of which something is not there. */
function absentOf(wanted: readonly Wanted[]): string[] {
  return wanted.filter(({ isThere }) => !isThere()).map((one) => one.package);
}

function areThere(...programs: readonly string[]): boolean {
  return programs.every((name) => programPath(name) !== undefined);
}
