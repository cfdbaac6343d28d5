/** Which secrets of a description are new: by component and parameter, never by what they are. */
import { probeKinds } from "../vantage/prepare-probe.ts";
import { isSecretRef, secretsOf } from "./secret-values.ts";
import type { SealedProbes } from "./vault.ts";

/** `api.token`, `page.headers.x-key`: what was sealed now. */
export function newSecrets({ probes, secrets }: SealedProbes): string[] {
  const fresh = new Set(secrets.map(({ id }) => id));
  return probes.flatMap(({ component, kind, parameters }) =>
    [...secretsOf(probeKinds.get(kind)?.parameters ?? {}, parameters)].flatMap(([slot, value]) =>
      isSecretRef(value) && fresh.has(value.secret) ? [`${component}.${slot}`] : [],
    ),
  );
}
