/** What a kind of clause is: one file a kind, plain data. Forms, pages and readers are derived from it. */
import type { Words } from "../../words/language.ts";

/** Bounds are decimal texts: no float ever holds them. */
export type DecimalType = {
  readonly type: "percent" | "points";
  readonly least: string;
  readonly most: string;
  readonly decimals: number;
};
export type WholeType = { readonly type: "count" | "days" | "months"; readonly least: number; readonly most: number };
export type DurationType = { readonly type: "duration"; readonly leastMs: number; readonly mostMs: number };
/** Whole numbers without unit, none twice. */
export type CountsType = { readonly type: "counts"; readonly least: number; readonly most: number };
/** One of the options, or a list of them, none twice. */
export type ChoiceType = { readonly type: "choice" | "choices"; readonly options: Readonly<Record<string, Words>> };
export type WordType = { readonly type: "name" | "country" | "cause" | "causes" };
/** Ids of clauses of the same agreement: exactly one of each of these kinds. */
export type ClausesType = { readonly type: "clauses"; readonly kinds: readonly string[] };

/** What a parameter's value is. */
export type ValueType = DecimalType | WholeType | CountsType | DurationType | ChoiceType | WordType | ClausesType;

export type ParameterDefinition = ValueType & {
  readonly title: Words;
  /** Holds where the agreement leaves the parameter out, as our parameter and for this reason. */
  readonly default?: { readonly value: string; readonly reason: Words };
  /** May be left out, and then means nothing. */
  readonly optional?: true;
  /** Says what the clause is about: it has one value for the whole version. */
  readonly fixed?: true;
};

/**
 * How this version stands behind the clauses of a kind: it computes what they promise; there is nothing to compute, they
 * only say something; or it does not measure them, which is then said wherever they are shown.
 */
export type Standing = "computed" | "stated" | "not-measured";

export type KindDefinition = {
  readonly kind: string;
  readonly title: Words;
  readonly advice: Words;
  readonly standing: Standing;
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
};

/** Declares a kind of clause; the names of its parameters stay known to the compiler. */
export function defineKind<const Definition extends KindDefinition>(definition: Definition): Definition {
  return definition;
}
