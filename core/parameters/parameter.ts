/**
 * What a definition (a probe, a clause, a check) asks for, as plain data: the schema of the API, the form of the console,
 * the reference page and the help of the command line are all derived from it.
 */
import type { Words } from "../words/language.ts";

/** How a text is read; `plain` is free. Each format has its reader in `formats.ts`. */
export type TextFormat =
  | "plain"
  | "hostname"
  | "http-url"
  | "status-list"
  | "regular-expression"
  | "certificates"
  | "secret"
  | "private-key";

/** What an integer counts. */
export type Unit = "ms" | "days" | "bytes" | "port" | "times";

type Common = {
  readonly title: Words;
  readonly advice?: Words;
  /** May be left out, and has no default: the value is then absent. */
  readonly optional?: true;
};

export type TextParameter = Common & {
  readonly type: "text";
  readonly format: TextFormat;
  readonly maxLength: number;
  readonly multiline?: true;
  /** Kept sealed and shown to nobody once it is saved. */
  readonly secret?: true;
  readonly default?: string;
};

export type IntegerParameter = Common & {
  readonly type: "integer";
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly default?: number;
};

export type FlagParameter = Common & { readonly type: "flag"; readonly default: boolean };

export type ChoiceParameter<Value extends string = string> = Common & {
  readonly type: "choice";
  readonly options: readonly { readonly value: Value; readonly title: Words }[];
  readonly default: Value;
};

/** Names and values, such as the headers of a request; a name is a token of HTTP (RFC 9110, 5.6.2), a value has no control character. */
export type PairsParameter = Common & {
  readonly type: "pairs";
  readonly maxPairs: number;
  readonly maxLength: number;
  /** Its values are kept sealed and shown to nobody once they are saved; its names are no secret. */
  readonly secret?: true;
  /** Names, in lower case, that may not be given. */
  readonly reserved: readonly string[];
  readonly default: Readonly<Record<string, string>>;
};

export type Parameter = TextParameter | IntegerParameter | FlagParameter | ChoiceParameter | PairsParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

/** The value of one parameter, once read. */
export type ValueOf<P extends Parameter> = P extends TextParameter
  ? string
  : P extends IntegerParameter
    ? number
    : P extends FlagParameter
      ? boolean
      : P extends ChoiceParameter<infer Value>
        ? Value
        : Readonly<Record<string, string>>;

/** All values, once read: defaults filled in, only what is optional may be absent. */
export type Values<P extends Parameters> = {
  readonly [Name in keyof P as P[Name] extends { optional: true } ? never : Name]: ValueOf<P[Name]>;
} & {
  readonly [Name in keyof P as P[Name] extends { optional: true } ? Name : never]?: ValueOf<P[Name]>;
};

/** Values as a person gives them: what has a default may be left out. */
export type Given<P extends Parameters> = {
  readonly [Name in keyof P as P[Name] extends { optional: true } | { default: unknown } ? never : Name]: ValueOf<P[Name]>;
} & {
  readonly [Name in keyof P as P[Name] extends { optional: true } | { default: unknown } ? Name : never]?: ValueOf<P[Name]>;
};
