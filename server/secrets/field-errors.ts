/** What is wrong with the parameters of a probe, told beside the fields of whoever sent them. */
import type { FieldError } from "../../api/errors.ts";
import type { ParameterProblem } from "../../core/parameters/read-values.ts";
import { parameterProblemWords } from "../../core/words/parameter-problems.ts";
import { probeKinds } from "../vantage/prepare-probe.ts";

/** Paths begin at the probe: `kind`, `parameters.url`. The words name the field as its form does. */
export function fieldErrors(kind: string, problems: readonly ParameterProblem[]): FieldError[] {
  return problems.map((problem) => {
    const said = parameterProblemWords(problem);
    const path = problem.parameter === "kind" ? "kind" : `parameters.${problem.parameter}`;
    return { path, message: problem.code, words: titled(kind, problem.parameter, said) };
  });
}

/** A secret that was to stay cannot: there is none, or the probe would show it elsewhere. */
export function notKept(kind: string, slot: string): FieldError {
  const [parameter = slot] = slot.split(".");
  const said = {
    en: "Give it again: it stays only for the party that gave it, where the probe asks the same place in the same way.",
    fr: "Le redonner\u202f: il ne reste que pour la partie qui l’a donné, si la sonde interroge le même endroit de la même façon.",
  };
  return { path: `parameters.${slot}`, message: "secret-not-kept", words: titled(kind, parameter, said) };
}

function titled(kind: string, parameter: string, said: { readonly en: string; readonly fr: string }) {
  const parameters = probeKinds.get(kind)?.parameters ?? {};
  const title = Object.hasOwn(parameters, parameter) ? parameters[parameter]?.title : undefined;
  return title === undefined ? said : { en: `${title.en}: ${said.en}`, fr: `${title.fr}\u202f: ${said.fr}` };
}
