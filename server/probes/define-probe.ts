/** A kind of probe: its words, its parameters as plain data, and its deed. To add a kind is to add one file beside this one. */
import type { Given, IntegerParameter, Parameters, Values } from "../../core/parameters/parameter.ts";
import { type ParameterProblem, readValues } from "../../core/parameters/read-values.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Words } from "../../core/words/language.ts";
import { ParameterRefused } from "../dial/parameter-refused.ts";
import type { Run } from "../dial/run.ts";
import { secretsOf } from "../secrets/secret-values.ts";
import { textsToBlot } from "../secrets/without-secrets.ts";

/** Carries out one probe: returns when the endpoint is well, throws `ProbeFailed` when it is not. */
export type Deed = (run: Run) => Promise<void>;

type Timed = Parameters & { readonly timeoutMs: IntegerParameter & { readonly default: number } };

type Definition<Shape extends Timed> = {
  /** Its name in files and in the API. */
  readonly kind: string;
  readonly title: Words;
  readonly advice: Words;
  readonly parameters: Shape;
  readonly examples: readonly Given<Shape>[];
  /** Done once for a configuration, so that each beat only dials; throws `ParameterRefused` for what only this machine can tell. */
  readonly prepare: (values: Values<Shape>) => Deed;
};

export type PreparedProbe = {
  readonly timeoutMs: number;
  readonly deed: Deed;
  /** What must not stand in anything that is kept of it. */
  readonly blot: readonly string[];
};

export type ProbeKind = {
  readonly kind: string;
  readonly title: Words;
  readonly advice: Words;
  readonly parameters: Parameters;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
  /** Reads parameters of unknown origin; every problem, or a probe ready to run. */
  readonly prepare: (given: unknown) => Result<PreparedProbe, ParameterProblem>;
};

export function defineProbe<const Shape extends Timed>(definition: Definition<Shape>): ProbeKind {
  return {
    ...definition,
    prepare: (given) => {
      const read = readValues(definition.parameters, given);
      if (!read.ok) return read;
      try {
        const secrets = [...secretsOf(definition.parameters, read.value).values()].filter((one) => typeof one === "string");
        return good({ timeoutMs: timeoutOf(read.value), deed: definition.prepare(read.value), blot: textsToBlot(secrets) });
      } catch (error) {
        if (error instanceof ParameterRefused) return bad([error.problem]);
        throw error;
      }
    },
  };
}

function timeoutOf(values: { readonly timeoutMs?: unknown }): number {
  return Number(values.timeoutMs);
}
