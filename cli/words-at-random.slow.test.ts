/** Words typed at random after every command: read, or refused with words, and never anything else. */
import { describe, expect, test } from "vitest";
import { altered, nonsense } from "../test/ledger/altered.ts";
import { drawer } from "../test/ledger/numbers.ts";
import type { Command } from "./command.ts";
import { registry } from "./commands/registry.generated.ts";
import { readGiven } from "./read-given.ts";

const rounds = 1_000;
const commands = await Promise.all(registry.map(async ({ path, load }) => ({ path, command: (await load()).command })));
const values = [
  "",
  "-",
  "--",
  "--=",
  "=",
  "2026-10",
  "2026-10-14T08:12:40Z",
  "0000-00-00T00:00:00Z",
  "9".repeat(400),
  "1e999",
  "NaN",
  "__proto__",
  "constructor",
  "--__proto__",
  "../../etc/passwd",
  "\u0000",
  "\ud800",
  "\u001b[31m",
  "é\u0301",
  "１２",
  "Mars/Olympus",
  "http://",
  "http://[",
  "30s",
  "999999999d",
];

describe("1,000 lines of words after each command", () => {
  test.each(commands)("garant $path", ({ command }) => {
    const draw = drawer(command.path.join().length);
    for (let round = 0; round < rounds; round++) {
      const typed = Array.from({ length: draw(6) }, () => word(command, draw));
      const given = readGiven(command, typed);
      if (given.ok) expect(unknownOptions(command, typed)).toEqual([]);
      else for (const { en, fr } of given.errors) expect([en !== "", fr !== ""]).toEqual([true, true]);
    }
  });
});

/** Options that the command does not have, among words that it took. */
function unknownOptions({ options }: Command, typed: readonly string[]): string[] {
  const end = typed.indexOf("--");
  const before = end < 0 ? typed : typed.slice(0, end);
  const named = before.filter((one, place) => /^--[^=]/.test(one) && !takesNext(options, before[place - 1]));
  return named.map((one) => one.slice(2).split("=")[0] ?? "").filter((name) => !Object.hasOwn(options, name));
}

/** The word before is an option whose value this one is. */
function takesNext(options: Command["options"], before: string | undefined): boolean {
  const name = before?.startsWith("--") ? before.slice(2) : "";
  return Object.hasOwn(options, name) && options[name]?.value !== undefined;
}

function word(command: Command, draw: (below: number) => number): string {
  const options = Object.keys(command.options);
  const option = `--${options[draw(options.length || 1)] ?? "x"}`;
  const value = values[draw(values.length)] ?? "";
  switch (draw(5)) {
    case 0:
      return option;
    case 1:
      return `${option}=${value}`;
    case 2:
      return Buffer.from(altered(Buffer.from(option), draw)).toString("latin1");
    case 3:
      return Buffer.from(nonsense(draw)).toString("latin1");
    default:
      return value;
  }
}
