import { expect, test } from "vitest";
import { readManifest } from "./read-manifest.ts";

const component = { name: "api", beat: { intervalMs: 30_000 } };
const platform = { kind: "platform", name: "ocp01", components: [component] };

const faults = (value: unknown) => {
  const read = readManifest(value);
  return read.ok
    ? []
    : read.errors.map(({ path, key, nearest, expected }) => [path.join("."), key ?? "", nearest ?? "", expected.en]);
};

test("what is left out has its default", () => {
  const read = readManifest(platform);
  expect(read.ok && read.value).toEqual({
    ...platform,
    components: [{ name: "api", beat: { intervalMs: 30_000, failures: 2, of: 3, successes: 2 } }],
  });
});

test.each<[string, unknown, unknown[][]]>([
  ["no kind", { name: "ocp01" }, [["", "", "", "kind: one of client, vantage, platform, alert-source"]]],
  ["a kind mistyped", { kind: "platfrom" }, [["kind", "", "platform", expect.stringContaining("one of")]]],
  ["a field mistyped", { ...platform, componnts: [] }, [["", "componnts", "components", expect.stringContaining("vantages")]]],
  [
    "a field mistyped in the middle",
    { ...platform, components: [{ ...component, probe: { kind: "http", parametrs: {} } }] },
    [["components.0.probe", "parametrs", "parameters", "one of kind, parameters"]],
  ],
  [
    "a field mistyped in one of two forms",
    { ...platform, vantages: [{ name: "lyon", tilte: "Lyon" }] },
    [["vantages.0", "tilte", "title", expect.any(String)]],
  ],
  ["neither form", { ...platform, vantages: [3] }, [["vantages.0", "", "", "text, or fields"]]],
  [
    "too little",
    { ...platform, components: [{ name: "api", beat: { intervalMs: 1 } }] },
    [["components.0.beat.intervalMs", "", "", "at least 1000"]],
  ],
  ["no list", { ...platform, components: 1 }, [["components", "", "", "a list"]]],
  ["no name", { ...platform, name: "Ö" }, [["name", "", "", expect.stringContaining("letters without accents")]]],
  [
    "not one of the words",
    { kind: "alert-source", name: "a", rules: [], beforeFirst: "goood" },
    [
      ["rules", "", "", "at least 1 of them"],
      ["beforeFirst", "", "good", "one of good, unknown"],
    ],
  ],
])("%s: says where, what was expected, what is nearest", (_, value, expected) => expect(faults(value)).toEqual(expected));
