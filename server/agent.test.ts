import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const late = /await import\("\.\/(?:agent\/)?([\w-]+)\.ts"\)/g;
const named = (file: string) => [...readFileSync(file, "utf8").matchAll(late)].map(([, name]) => name);

test("what only some starts of an agent need is compiled before it starts: compiling would take as much room as all of it", () => {
  const folder = join(import.meta.dirname, "agent");
  const needed = readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => named(join(folder, name)));
  expect(needed).not.toEqual([]);
  expect(named(join(import.meta.dirname, "agent.ts"))).toEqual(expect.arrayContaining(needed));
});
