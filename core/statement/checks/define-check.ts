/** A check of the evidence: what it is called, and how it judges. One file each; the folder is their list. */
import type { Words } from "../../words/language.ts";
import type { Evidence } from "../evidence.ts";
import type { Judgement } from "../verification.ts";

export type Check = {
  readonly id: string;
  /** Its place in the report. */
  readonly order: number;
  readonly title: Words;
  /** It has its work done elsewhere, and is begun first. */
  readonly sharesOut?: true;
  readonly judge: (evidence: Evidence) => Judgement | Promise<Judgement>;
};

/** Declares a check. */
export function defineCheck(check: Check): Check {
  return check;
}
