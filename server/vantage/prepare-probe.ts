/** From what a configuration says to a probe ready to run, and one reading of it. */
import type { ParameterProblem } from "../../core/parameters/read-values.ts";
import { bad, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { PhaseTimings, ProbeFailure } from "../../core/watching/probe-failure.ts";
import { OwnTrouble, ProbeFailed, Run } from "../dial/run.ts";
import type { PreparedProbe, ProbeKind } from "../probes/define-probe.ts";
import { registry } from "../probes/registry.generated.ts";
import { withoutSecrets } from "../secrets/without-secrets.ts";

/** What one probe of an endpoint tells. */
export type Reading = {
  readonly ok: boolean;
  /** There unless `ok`. */
  readonly failure?: ProbeFailure;
  /** Said of an endpoint that is well, and soon may not be. */
  readonly warning?: ProbeFailure;
  readonly phases: PhaseTimings;
  /** End of validity of the certificate presented, where there was one. */
  readonly certificateExpires?: Instant;
};

/** A reading, or what kept this machine from making one: then nothing was observed. */
export type Outcome = { readonly reading: Reading } | { readonly trouble: string };

/** Every kind of probe, by name. */
export const probeKinds: ReadonlyMap<string, ProbeKind> = new Map(registry.map((kind) => [kind.kind, kind]));

/** Reads the parameters of a kind; an unknown kind is a problem of the parameter `kind`. */
export function prepareProbe(kind: string, given: unknown): Result<PreparedProbe, ParameterProblem> {
  const known = probeKinds.get(kind);
  if (known === undefined) return bad([{ parameter: "kind", code: "not-an-option", options: [...probeKinds.keys()] }]);
  return known.prepare(given);
}

/** Runs a probe once, within the run handed in (which holds its deadline, and by which it can be aborted). */
export async function readingOf({ deed, blot }: PreparedProbe, run: Run): Promise<Outcome> {
  const ended = await deed(run).then(
    () => null,
    (error: unknown) => error,
  );
  const phases = run.end();
  if (ended === null) return { reading: { ok: true, phases, ...run.findings } };
  if (ended instanceof ProbeFailed)
    return { reading: { ok: false, failure: withoutSecrets(ended.failure, blot), phases, ...run.findings } };
  return withoutSecrets({ trouble: ended instanceof OwnTrouble ? ended.code : String(ended) }, blot);
}

/** Tries a configuration once, here and now: the form's "try before you save". */
export async function tryProbe(kind: string, given: unknown): Promise<Result<Outcome, ParameterProblem>> {
  const prepared = prepareProbe(kind, given);
  if (!prepared.ok) return prepared;
  return { ok: true, value: await readingOf(prepared.value, new Run(prepared.value.timeoutMs)) };
}
