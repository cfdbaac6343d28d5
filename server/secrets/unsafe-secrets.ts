/** The rule that keeps secrets out of facts, applied to every description whoever sends it. */
import type { FieldError } from "../../api/errors.ts";
import type { ConfiguredProbe } from "../../core/facts/fact.ts";
import { probeKinds } from "../vantage/prepare-probe.ts";
import { isSecretRef, secretsOf } from "./secret-values.ts";

/**
 * What a description must not say: a secret in clear, a reference that is neither new nor the same component's from before, or
 * anything under a name that its kind does not know (a secret may hide there).
 */
export function unsafeSecrets(
  probes: readonly ConfiguredProbe[],
  sealed: readonly { readonly id: string }[],
  before: readonly ConfiguredProbe[],
): FieldError[] {
  return probes.flatMap((probe, place) => {
    const kind = probeKinds.get(probe.kind);
    if (kind === undefined) return [{ path: `probes.${place}.kind`, message: "not-an-option" }];
    const unknown = Object.keys(probe.parameters).filter((name) => !Object.hasOwn(kind.parameters, name));
    const allowed = new Set([...sealed.map(({ id }) => id), ...referencesOf(before, probe.component)]);
    const unsafe = [...secretsOf(kind.parameters, probe.parameters)].filter(
      ([, value]) => !isSecretRef(value) || !allowed.has(value.secret),
    );
    return [
      ...unknown.map((name) => ({ path: `probes.${place}.parameters.${name}`, message: "unknown" })),
      ...unsafe.map(([slot]) => ({ path: `probes.${place}.parameters.${slot}`, message: "secret-not-sealed" })),
    ];
  });
}

function referencesOf(probes: readonly ConfiguredProbe[], component: string): string[] {
  return probes
    .filter((probe) => probe.component === component)
    .flatMap(({ kind, parameters }) => [...secretsOf(probeKinds.get(kind)?.parameters ?? {}, parameters).values()])
    .flatMap((value) => (isSecretRef(value) ? [value.secret] : []));
}
