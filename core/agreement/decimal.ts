/** Exact decimal numbers, read from their digits. Design, section 4: no float before display. */
import type { Decimal } from "../availability/terms.ts";

const written = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/;

/** The exact value of digits such as `99.9`, in lowest decimal terms (99.90 is 999/10); undefined where the text is no such number. */
export function readDecimal(text: string): Decimal | undefined {
  const parts = written.exec(text);
  if (parts === null) return undefined;
  const [, sign = "", units = "", decimals = ""] = parts;
  const significant = decimals.replace(/0+$/, "");
  return { numerator: BigInt(`${sign}${units}${significant}`), denominator: 10n ** BigInt(significant.length) };
}

/** The digits of a decimal, as few as say it: 999/10 is `99.9`. */
export function decimalText({ numerator, denominator }: Decimal): string {
  const places = denominator.toString().length - 1;
  const digits = (numerator < 0n ? -numerator : numerator).toString().padStart(places + 1, "0");
  const sign = numerator < 0n ? "-" : "";
  const cut = digits.length - places;
  const decimals = digits.slice(cut).replace(/0+$/, "");
  return `${sign}${digits.slice(0, cut)}${decimals && `.${decimals}`}`;
}

/** How many decimals the number needs. */
export function decimalsOf({ denominator }: Decimal): number {
  return denominator.toString().length - 1;
}

/** Negative, zero or positive as the first is less, equal or more than the second, exactly. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
