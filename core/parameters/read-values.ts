/** Reads what a person or a file gives for the parameters of a definition: every problem is found, not only the first. */
import { bad, good, type Result } from "../result.ts";
import { hasFormat } from "./formats.ts";
import type { Parameter, Parameters, Values } from "./parameter.ts";

/** What is wrong with what was given for one parameter. Limits are in the unit of the parameter, lengths in UTF-16 units. */
export type ParameterProblem =
  | { readonly parameter: string; readonly code: "missing" | "unknown" }
  | { readonly parameter: string; readonly code: "wrong-type"; readonly expected: Parameter["type"] }
  | { readonly parameter: string; readonly code: "wrong-format"; readonly expected: string }
  | { readonly parameter: string; readonly code: "too-small"; readonly min: number }
  | { readonly parameter: string; readonly code: "too-large" | "too-long" | "too-many"; readonly max: number }
  | { readonly parameter: string; readonly code: "not-an-option"; readonly options: readonly string[] }
  | { readonly parameter: string; readonly code: "name-not-allowed"; readonly name: string };

/**
 * The values with defaults filled in, or every problem. A parameter that the definition does not know is a problem.
 *
 * @param parameters of the definition
 * @param given an object with a value a name, of unknown origin
 */
export function readValues<P extends Parameters>(parameters: P, given: unknown): Result<Values<P>, ParameterProblem> {
  if (!isPlain(given)) return bad([{ parameter: "", code: "wrong-type", expected: "pairs" }]);
  const problems: ParameterProblem[] = Object.keys(given)
    .filter((name) => !Object.hasOwn(parameters, name))
    .map((name) => ({ parameter: name, code: "unknown" }));
  const values: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = given[name] ?? parameter.default;
    if (value !== undefined) {
      problems.push(...problemsOf(name, parameter, value));
      values[name] = value;
    } else if (parameter.optional !== true) problems.push({ parameter: name, code: "missing" });
  }
  return problems.length > 0 ? bad(problems) : good(asChecked<P>(values));
}

function problemsOf(name: string, parameter: Parameter, value: unknown): ParameterProblem[] {
  const problem = problemOf(name, parameter, value);
  return problem === null ? [] : [problem];
}

function problemOf(name: string, parameter: Parameter, value: unknown): ParameterProblem | null {
  const wrongType: ParameterProblem = { parameter: name, code: "wrong-type", expected: parameter.type };
  switch (parameter.type) {
    case "text":
      if (typeof value !== "string") return wrongType;
      if (value.length > parameter.maxLength) return { parameter: name, code: "too-long", max: parameter.maxLength };
      return hasFormat(parameter.format, value) ? null : { parameter: name, code: "wrong-format", expected: parameter.format };
    case "integer":
      if (typeof value !== "number" || !Number.isSafeInteger(value)) return wrongType;
      if (value < parameter.min) return { parameter: name, code: "too-small", min: parameter.min };
      return value > parameter.max ? { parameter: name, code: "too-large", max: parameter.max } : null;
    case "flag":
      return typeof value === "boolean" ? null : wrongType;
    case "choice": {
      const options = parameter.options.map((option) => option.value);
      return options.some((option) => option === value) ? null : { parameter: name, code: "not-an-option", options };
    }
    case "pairs":
      return isPlain(value) ? pairsProblem(name, parameter, Object.entries(value)) : wrongType;
  }
}

function pairsProblem(
  parameter: string,
  { maxPairs, maxLength, reserved }: Extract<Parameter, { type: "pairs" }>,
  pairs: readonly [string, unknown][],
): ParameterProblem | null {
  if (pairs.length > maxPairs) return { parameter, code: "too-many", max: maxPairs };
  for (const [name, value] of pairs) {
    if (!token.test(name) || reserved.includes(name.toLowerCase())) return { parameter, code: "name-not-allowed", name };
    if (typeof value !== "string") return { parameter, code: "wrong-type", expected: "text" };
    if (value.length > maxLength) return { parameter, code: "too-long", max: maxLength };
    if (!fieldValue.test(value)) return { parameter, code: "wrong-format", expected: "plain" };
  }
  return null;
}

const token = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$/;
const fieldValue = /^[\t\x20-\x7e]*$/;

/** An object with names and values, as JSON has it; neither a list nor null. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The one cast: every value has just been checked against its parameter. */
function asChecked<P extends Parameters>(values: Record<string, unknown>): Values<P> {
  return values as Values<P>;
}
