/** Random damage to a file. */
import type { Draw } from "../ledger/numbers.ts";

/** One to three changes: bytes set, dropped, put in; lines dropped, doubled, swapped, shifted; words of the grammar put elsewhere. */
export function mutated(bytes: Uint8Array, random: Draw): Uint8Array {
  let changed = bytes;
  for (let left = 1 + random(3); left > 0; left--) changed = (random(2) === 0 ? changedBytes : changedLines)(changed, random);
  return changed;
}

/** Up to 400 bytes, half of the time letters and marks that YAML knows. */
export function randomBytes(random: Draw): Uint8Array {
  const marks = new TextEncoder().encode("abc019: -[]{},'\"\n\t#&*!|>%@`?\\é");
  const onlyMarks = random(2) === 0;
  return Uint8Array.from({ length: random(400) }, () => (onlyMarks ? (marks[random(marks.length)] ?? 0) : random(256)));
}

function changedBytes(bytes: Uint8Array, random: Draw): Uint8Array {
  const at = random(bytes.length + 1);
  const out = random(3) === 0 ? 0 : 1 + random(3);
  const put = Uint8Array.from({ length: random(3) }, () => (random(4) === 0 ? random(256) : 32 + random(95)));
  return Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + out)]);
}

const pieces = [
  "values:",
  "  - ",
  "ours: {}",
  '"2026-02-30"',
  "no",
  "2.0",
  "&a",
  "*a",
  "!!int 1",
  "---",
  "[",
  "}",
  "\t",
  "objective: 101 %",
  "kind: x",
];

function changedLines(bytes: Uint8Array, random: Draw): Uint8Array {
  const lines = new TextDecoder().decode(bytes).split("\n");
  const [one, other] = [random(lines.length), random(lines.length)];
  const [line = "", second = ""] = [lines[one], lines[other]];
  switch (random(6)) {
    case 0:
      lines.splice(one, 1 + random(3));
      break;
    case 1:
      lines.splice(other, 0, line);
      break;
    case 2:
      lines[one] = second;
      lines[other] = line;
      break;
    case 3:
      lines[one] = random(2) === 0 ? ` ${line}` : line.slice(1);
      break;
    case 4:
      lines[one] = `${line.slice(0, line.length - line.trimStart().length)}${pieces[random(pieces.length)]}`;
      break;
    default:
      lines[one] = `${line}${pieces[random(pieces.length)]}`;
  }
  return new TextEncoder().encode(lines.join("\n"));
}
