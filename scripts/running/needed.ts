/** What tests want beyond npm: each found on the machine, or fetched, or said to be missing. */
import { kubeStep } from "./kube.ts";
import { opensslStep } from "./openssl.ts";
import { postgresStep } from "./postgres.ts";
import { curlStep, faultsStep, paperStep, probedServersStep, prometheusStep, shellsStep } from "./programs.ts";
import type { Step } from "./step.ts";
import { verapdfStep } from "./verapdf.ts";

/**
 * @param isWanted what cannot be had has failed, and is not left out
 * @param long what takes minutes to make may be made
 */
export function neededSteps(say: (line: string) => void, isWanted: boolean, long: boolean): readonly Step[] {
  return [
    postgresStep(say, isWanted),
    opensslStep(say),
    kubeStep(say, isWanted || long),
    prometheusStep(say, isWanted),
    faultsStep(say, isWanted),
    probedServersStep(say, isWanted),
    paperStep(say, isWanted),
    verapdfStep(say),
    shellsStep(say, isWanted),
    curlStep(say, isWanted),
  ];
}
