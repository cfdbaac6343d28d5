/** Numbers with their unit: read from their digits, never through a float. */
import type { PositionedNode, ScalarNode } from "../../documents/positioned-node.ts";
import { scalarType } from "../../documents/scalar.ts";
import type { Words } from "../../words/language.ts";
import { type AgreementError, faultyScalar, type Report, wrongType } from "../agreement-error.ts";
import { compareDecimals, decimalsOf, readDecimal } from "../decimal.ts";
import type { DecimalType, DurationType, WholeType } from "../kinds/define-kind.ts";
import { inTimeUnits, timeUnits, type Value } from "./value.ts";

type Quantity = { readonly node: ScalarNode; readonly digits: string; readonly unit: string };

const written = /^(-?\d{1,12}(?:\.\d{1,12})?)[ \u00a0\u202f]?(%|points?|days?|months?|h|min|s|ms)$/;

/** `99.9 %` or `30 points`, within its bounds and with no more decimals than its definition allows. */
export function readDecimalValue(node: PositionedNode, definition: DecimalType, report: Report): Value | undefined {
  const unit = definition.type === "percent" ? "%" : "points";
  const expected = between(`${definition.least} ${unit}`, `${definition.most} ${unit}`, `99.9 ${unit}`);
  const quantity = readQuantity(node, definition.type === "percent" ? ["%"] : ["point", "points"], expected, report);
  const decimal = quantity && readDecimal(quantity.digits);
  if (quantity === undefined || decimal === undefined) return undefined;
  if (decimalsOf(decimal) > definition.decimals) return refuse(tooPrecise(quantity.node, definition.decimals), report);
  const inside = compareDecimals(decimal, bound(definition.least)) >= 0 && compareDecimals(decimal, bound(definition.most)) <= 0;
  return inside ? { type: definition.type, decimal } : refuse(outOfRange(quantity.node, expected), report);
}

/** `30 days`, `3 months`: those of the calendar, which are no length of time. */
export function readCalendar(node: PositionedNode, definition: WholeType, report: Report): Value | undefined {
  const unit = definition.type === "months" ? "month" : "day";
  const example = unit === "month" ? "3 months" : "30 days";
  const expected = between(`${definition.least} ${unit}s`, `${definition.most} ${unit}s`, example);
  const quantity = readQuantity(node, [unit, `${unit}s`], expected, report);
  return quantity && readWhole(quantity, definition, expected, report);
}

/** A whole number without unit. */
export function readCount(node: PositionedNode, definition: WholeType, report: Report): Value | undefined {
  const expected = between(`${definition.least}`, `${definition.most}`, `${definition.least}`);
  if (node.kind === "scalar" && scalarType(node) === "number" && readDecimal(node.text))
    return readWhole({ node, digits: node.text, unit: "" }, definition, expected, report);
  return refuse(wrongType(node, expected), report);
}

/** `15 min`: a whole number of hours, minutes, seconds or milliseconds. */
export function readDuration(node: PositionedNode, definition: DurationType, report: Report): Value | undefined {
  const expected = between(timeText(definition.leastMs), timeText(definition.mostMs), "15 min");
  const quantity = readQuantity(
    node,
    timeUnits.map(({ unit }) => unit),
    expected,
    report,
  );
  const unitMs = timeUnits.find(({ unit }) => unit === quantity?.unit)?.ms;
  const decimal = quantity && readDecimal(quantity.digits);
  if (quantity === undefined || unitMs === undefined || decimal === undefined) return undefined;
  if (decimalsOf(decimal) > 0) return refuse(tooPrecise(quantity.node, 0), report);
  const ms = Number(decimal.numerator) * unitMs;
  if (ms < definition.leastMs || ms > definition.mostMs) return refuse(outOfRange(quantity.node, expected), report);
  return { type: "duration", ms };
}

function readWhole(quantity: Quantity, definition: WholeType, expected: Words, report: Report): Value | undefined {
  const decimal = readDecimal(quantity.digits);
  if (decimal === undefined) return undefined;
  if (decimalsOf(decimal) > 0) return refuse(tooPrecise(quantity.node, 0), report);
  const count = Number(decimal.numerator);
  if (count < definition.least || count > definition.most) return refuse(outOfRange(quantity.node, expected), report);
  return { type: definition.type, count };
}

function readQuantity(node: PositionedNode, units: readonly string[], expected: Words, report: Report): Quantity | undefined {
  const parts = node.kind === "scalar" ? written.exec(node.text) : null;
  const [, digits = "", unit = ""] = parts ?? [];
  if (node.kind === "scalar" && units.includes(unit)) return { node, digits, unit };
  return refuse(wrongType(node, expected), report);
}

function refuse(error: AgreementError, report: Report): undefined {
  report(error);
}

function bound(text: string) {
  const decimal = readDecimal(text);
  if (decimal === undefined) throw new TypeError(`no decimal bound: ${text}`);
  return decimal;
}

function timeText(ms: number): string {
  const { count, unit } = inTimeUnits(ms);
  return `${count} ${unit}`;
}

function between(least: string, most: string, example: string): Words {
  return {
    en: `a value from ${least} to ${most}, such as ${example}`,
    fr: `une valeur de ${least} à ${most}, telle que ${example}`,
  };
}

function tooPrecise(node: ScalarNode, decimals: number) {
  const expected =
    decimals === 0
      ? { en: "a whole number", fr: "un nombre entier" }
      : { en: `at most ${decimals} decimals`, fr: `au plus ${decimals} décimales` };
  return faultyScalar("too-precise", node, { en: "has too many decimals", fr: "a trop de décimales" }, expected);
}

function outOfRange(node: ScalarNode, expected: Words) {
  return faultyScalar("out-of-range", node, { en: "is out of bounds", fr: "est hors des bornes" }, expected);
}
