/** Makers of parameters that count something: each has its unit, its limits and a title that a form can show. */
import type { Words } from "../words/language.ts";
import type { IntegerParameter } from "./parameter.ts";

type Limits<Default extends number | undefined> = {
  readonly min?: number;
  readonly max: number;
  readonly default: Default;
  readonly title?: Words;
  readonly advice?: Words;
};
type WithDefault = IntegerParameter & { readonly default: number };

/** A length of time in milliseconds, from `min` (1) to `max`. */
export function milliseconds({ min = 1, title = timeLimit, ...limits }: Limits<number>): WithDefault {
  return { type: "integer", unit: "ms", min, title, ...limits };
}

/** A number of days, from `min` (0) to `max`. */
export function days({ min = 0, title = { en: "Days", fr: "Jours" }, ...limits }: Limits<number>): WithDefault {
  return { type: "integer", unit: "days", min, title, ...limits };
}

/** A size in bytes, from `min` (0) to `max`. */
export function bytes({
  min = 0,
  title = { en: "Largest size", fr: "Taille maximale" },
  ...limits
}: Limits<number>): WithDefault {
  return { type: "integer", unit: "bytes", min, title, ...limits };
}

/** How many times, from `min` (1) to `max`. */
export function times({ min = 1, title = { en: "At most", fr: "Au plus" }, ...limits }: Limits<number>): WithDefault {
  return { type: "integer", unit: "times", min, title, ...limits };
}

/** A port of TCP, 1 to 65535 (RFC 6335, section 6), which must be given. */
export function portNumber(): IntegerParameter & { readonly default?: never } {
  return { type: "integer", unit: "port", min: 1, max: 65_535, title: { en: "Port", fr: "Port" } };
}

/** As `portNumber`, where it may be left out. */
export function portNumberOr(usual: number): WithDefault {
  return { ...portNumber(), default: usual };
}

const timeLimit: Words = { en: "Time allowed", fr: "Délai maximal" };
