import type { ParameterProblem } from "../../core/parameters/read-values.ts";

/** The value of a parameter has the right form and is still of no use on this machine. */
export class ParameterRefused extends Error {
  readonly problem: ParameterProblem;
  constructor(problem: ParameterProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
