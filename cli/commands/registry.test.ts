import { expect, test } from "vitest";
import { runInMemory } from "../memory-io.ts";
import { registry } from "./registry.generated.ts";

test.each(registry.map((entry) => [entry.path.join(" "), entry] as const))(
  "garant %s says what it takes, in both languages",
  async (_, entry) => {
    const { command } = await entry.load();
    const texts = [command.summary, ...Object.values(command.options).map((option) => option.summary)];
    for (const { en, fr } of texts) expect(en && fr && en !== fr).toBe(true);
    expect((await runInMemory(registry, [...entry.path, "--help"])).code).toBe(0);
    expect((await runInMemory(registry, [...entry.path, "--no-such-option"])).code).toBe(2);
  },
);

test("garant version", async () => {
  const { out, code } = await runInMemory(registry, ["--version", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out).garant).toMatch(/^\d+\.\d+\.\d+$/);
});
