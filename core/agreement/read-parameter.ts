/** A parameter: a bare value, or a value with its reason, or values that hold from given days on. */
import { jsonNodes } from "../documents/json-nodes.ts";
import type { ListNode, PositionedNode } from "../documents/positioned-node.ts";
import type { Words } from "../words/language.ts";
import type { DatedValue, Parameter } from "./agreement.ts";
import { faultyScalar, missingKey, type Report, wrongType } from "./agreement-error.ts";
import type { ParameterDefinition } from "./kinds/define-kind.ts";
import { readDate } from "./read-name.ts";
import { readFields, readTexts } from "./read-node.ts";
import { readValue } from "./values/read-value.ts";

/** The parameter at a node; undefined where it could not be read, and was reported. */
export function readParameter(node: PositionedNode, definition: ParameterDefinition, report: Report): Parameter | undefined {
  if (node.kind !== "map") return oneValue(readValue(node, definition, report));
  const fields = readFields(node, [], definition.fixed ? ["value", "ours"] : ["value", "ours", "values"], report);
  const [one, several, ours] = [fields?.get("value"), fields?.get("values"), fields?.get("ours")];
  if (one === undefined && several === undefined) report(missingKey("value", node.at));
  if (one !== undefined && several !== undefined)
    report(wrongType(several, { en: "either value or values", fr: "soit value, soit values" }));
  const reason = ours && readTexts(ours, report);
  const parameter = several ? readDated(several, definition, report) : one && oneValue(readValue(one, definition, report));
  return parameter && withReason(parameter, reason);
}

/** The parameter that holds where the document leaves it out: ours, for the reason that the kind gives. */
export function defaultParameter(definition: ParameterDefinition): Parameter | undefined {
  if (definition.default === undefined) return undefined;
  const broken: Report = (error) => {
    throw new TypeError(`a default is no value of its own kind: ${error.message.en}`);
  };
  const parameter = oneValue(readValue(jsonNodes(definition.default.value), definition, broken));
  return parameter && withReason(parameter, definition.default.reason);
}

function readDated(node: PositionedNode, definition: ParameterDefinition, report: Report): Parameter | undefined {
  if (node.kind !== "list" || node.items.length === 0) {
    report(wrongType(node, { en: "a list of values, each with its from", fr: "une liste de valeurs, chacune avec son from" }));
    return undefined;
  }
  const values = node.items.map((item, place) => readDatedValue(item, place === 0, definition, report));
  reportOverlaps(node, values, report);
  return { values: values.flatMap((value) => value ?? []) };
}

function readDatedValue(
  node: PositionedNode,
  first: boolean,
  definition: ParameterDefinition,
  report: Report,
): DatedValue | undefined {
  const fields = readFields(node, first ? ["value"] : ["from", "value"], [], report);
  const [from, value] = [fields?.get("from"), fields?.get("value")];
  const read = value && readValue(value, definition, report);
  const day = from && readDate(from, report);
  if (read === undefined) return undefined;
  return day === undefined ? { value: read } : { from: day, value: read };
}

/** Each value holds until the next one begins: days that do not ascend would have two values hold at once. */
function reportOverlaps(node: ListNode, values: readonly (DatedValue | undefined)[], report: Report): void {
  let last = "";
  for (const [place, value] of values.entries()) {
    const from = value?.from ?? "";
    if (place > 0 && from !== "" && from <= last) report(overlap(fromNode(node, place), last));
    if (from > last) last = from;
  }
}

function fromNode(node: ListNode, place: number): PositionedNode {
  const item = node.items[place];
  const entry = item?.kind === "map" ? item.entries.find(({ key }) => key === "from") : undefined;
  return entry?.value ?? node;
}

function overlap(node: PositionedNode, last: string) {
  const fault = { en: "overlaps the value before it", fr: "recouvre la valeur précédente" };
  const expected: Words = { en: `a day after ${last}`, fr: `un jour après le ${last}` };
  return node.kind === "scalar" ? faultyScalar("overlapping-dates", node, fault, expected) : wrongType(node, expected);
}

function oneValue(value: DatedValue["value"] | undefined): Parameter | undefined {
  return value && { values: [{ value }] };
}

function withReason(parameter: Parameter, ours: Words | undefined): Parameter {
  return ours === undefined ? parameter : { ...parameter, ours };
}
