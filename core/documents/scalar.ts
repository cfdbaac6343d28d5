/** What a scalar without quotes means. YAML 1.2.2, section 10.3.2 (core schema). */
import type { ScalarNode } from "./positioned-node.ts";

export type ScalarType = "text" | "number" | "boolean" | "empty";

const empty = /^(?:null|Null|NULL|~|)$/;
const boolean = /^(?:true|True|TRUE|false|False|FALSE)$/;
const number =
  /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** What YAML 1.2 takes the scalar for; quotes make it text. */
export function scalarType({ text, quoted }: ScalarNode): ScalarType {
  if (quoted) return "text";
  if (empty.test(text)) return "empty";
  if (boolean.test(text)) return "boolean";
  return number.test(text) ? "number" : "text";
}

const wordOf11 = /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|=|<<)$/;
const numberOf11 = /^[-+]?(?:\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\d[\d_]*(?:\.[\d_]*)?|0b[01_]+|0x[\da-fA-F_]+)$/;
const dateOf11 = /^\d{4}-\d\d?-\d\d?(?:[Tt ].*)?$/;

/** True for text that YAML 1.1 reads as something else (a date, `no`, 12:30): two readers would differ, so it must be quoted. */
export function needsQuotes(node: ScalarNode): boolean {
  const { text, quoted } = node;
  return !quoted && (scalarType(node) !== "text" || wordOf11.test(text) || numberOf11.test(text) || dateOf11.test(text));
}
