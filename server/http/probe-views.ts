/** Kinds of probes as a form needs them, and one probe tried here and now. */
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { ProbeParameter, TriedProbe, ProbeKind as WireKind } from "../../api/schemas/platform.ts";
import type { Parameter } from "../../core/parameters/parameter.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { fieldErrors } from "../secrets/field-errors.ts";
import { probeKinds, tryProbe } from "../vantage/prepare-probe.ts";
import { toldFailure } from "../views/told-failure.ts";

/** Every kind, with its parameters. */
export function probeKindViews(): z.output<typeof WireKind>[] {
  return [...probeKinds.values()].map(({ kind, title, advice, parameters }) => ({
    ...{ kind, title, advice },
    parameters: Object.entries(parameters).map(([name, parameter]) => parameterView(name, parameter)),
  }));
}

function parameterView(name: string, parameter: Parameter): z.output<typeof ProbeParameter> {
  const [min, max] = parameter.type === "integer" ? [parameter.min, parameter.max] : [null, null];
  return {
    ...{ name, type: parameter.type === "text" ? parameter.format : parameter.type, title: parameter.title, min, max },
    unit: parameter.type === "integer" ? parameter.unit : null,
    required: parameter.default === undefined && parameter.optional !== true,
    secret: (parameter.type === "text" || parameter.type === "pairs") && parameter.secret === true,
    multiline: parameter.type === "text" && parameter.multiline === true,
    advice: parameter.advice ?? null,
    default: parameter.default ?? null,
    options: parameter.type === "choice" ? parameter.options.map(({ value, title }) => ({ value, title })) : null,
  };
}

/** Runs a probe once; nothing of it is kept. */
export async function tryProbeOnce({
  kind,
  parameters,
}: {
  kind: string;
  parameters: Record<string, unknown>;
}): Promise<Result<z.output<typeof TriedProbe>, Refusal>> {
  const tried = await tryProbe(kind, parameters);
  if (!tried.ok) {
    return bad([refuse("input-invalid", {}, fieldErrors(kind, tried.errors))]);
  }
  if ("trouble" in tried.value) return bad([refuse("probe-refused", { reason: tried.value.trouble })]);
  const { ok, failure, phases, certificateExpires } = tried.value.reading;
  return good({
    ok,
    failure: failure ? toldFailure(failure) : null,
    phases: { ...phases },
    certificateExpires: certificateExpires ?? null,
  });
}
