import { describe, expect, test } from "vitest";
import { registry } from "../commands/registry.generated.ts";
import { completionOf } from "./candidates.ts";

const words = async (line: string) => {
  const { candidates, paths, names } = await completionOf(registry, line.split(" "));
  return { words: candidates.map(({ word }) => word), ...(paths && { paths }), ...(names && { names }) };
};

describe("a line that is begun", () => {
  test.each<[string, string[]]>([
    ["plat", ["platform"]],
    ["platform sh", ["show"]],
    ["ledger new", ["new-key"]],
    ["--l", ["--lang"]],
    ["--lang ", ["en", "fr"]],
    ["--lang fr platform li", ["list"]],
    ["platform list --par", ["--party"]],
    ["platform list --party ", ["client", "provider"]],
    ["platform list --party=pro", ["--party=provider"]],
    ["platform list --party = pro", ["provider"]],
    ["platform list --party =", ["client", "provider"]],
    ["platform list --party client --par", []],
    ["get plat", ["platforms"]],
    ["get platforms -o y", ["yaml"]],
    ["get platforms --output ", ["table", "wide", "yaml", "json"]],
    ["publication set ", ["on", "off"]],
    ["nothing such", []],
    ["platform list -- --par", []],
  ])("%s", async (line, expected) => expect((await words(line)).words).toEqual(expected));

  test.each<[string, object]>([
    ["apply -f ", { words: [], paths: "files" }],
    ["apply --file=a", { words: [], paths: "files" }],
    ["backup ", { words: [], paths: "folders" }],
    ["platform show ", { words: [], names: "platforms" }],
    ["report --note x ", { words: [], names: "platforms" }],
    ["get vantages lo", { words: [], names: "vantages" }],
    ["describe outage a b ", { words: [], names: "outage" }],
  ])("%s: what is not known here is named", async (line, expected) => expect(await words(line)).toEqual(expected));

  test("the options that say which server stand in what is typed", async () => {
    const { typed } = await completionOf(registry, ["platform", "show", "--server=http://a", "--party", "provider", ""]);
    expect(Object.fromEntries(typed)).toEqual({ server: "http://a", party: "provider" });
  });
});

test("every option of every command, and every value of a closed list, is offered", async () => {
  for (const { path, load } of registry) {
    const { command } = await load();
    const { words: offered } = await words([...path, "--"].join(" "));
    expect([path, Object.keys(command.options).filter((name) => !offered.includes(`--${name}`))]).toEqual([path, []]);
    for (const [name, { value }] of Object.entries(command.options))
      if (value?.choices) expect((await words([...path, `--${name}`, ""].join(" "))).words).toEqual(value.choices);
  }
});
