import { expect, test } from "vitest";
import type { ProbeKind } from "../../../api/types.ts";
import { emptyComponent, emptyPlatform, missingIn, nameFrom, platformOf, probeOf } from "./draft.ts";

const parameter = (name: string, type: string, required = false) => ({
  name,
  type,
  required,
  title: { en: name, fr: name },
  unit: null,
  default: null,
  options: null,
  min: null,
  max: null,
  secret: false,
  multiline: false,
  advice: null,
});
const http: ProbeKind = {
  kind: "http",
  title: { en: "", fr: "" },
  advice: { en: "", fr: "" },
  parameters: [
    parameter("url", "http-url", true),
    parameter("timeoutMs", "integer"),
    parameter("follow", "flag"),
    parameter("headers", "pairs"),
  ],
};

test("a name is made from a title, without accents or spaces", () => {
  expect(nameFrom("Production soins (été)")).toBe("production-soins-ete");
  expect(nameFrom("  !! ")).toBe("");
  expect(nameFrom("x".repeat(80))).toHaveLength(64);
});

test("a probe leaves out what keeps its default, and reads each type", () => {
  const draft = {
    ...emptyComponent("a", "http"),
    values: { url: "https://a.example", timeoutMs: "2500", follow: "true", headers: "Accept: text/plain\nX-A: b:c\n" },
  };
  expect(probeOf(draft, http)).toEqual({
    kind: "http",
    parameters: { url: "https://a.example", timeoutMs: 2500, follow: true, headers: { Accept: "text/plain", "X-A": "b:c" } },
  });
  expect(probeOf({ ...draft, values: { url: "https://a.example", timeoutMs: " " } }, http).parameters).toEqual({
    url: "https://a.example",
  });
});

test("what is required and empty is named", () => {
  expect(missingIn(emptyPlatform("http"), [http])).toEqual([
    { field: "title", component: null },
    { field: "title", component: "first" },
    { field: "url", component: "first" },
  ]);
});

test("two components of one title have two names, and the usual beat", () => {
  const one = { ...emptyComponent("a", "http"), title: "API", values: { url: "https://a.example" } };
  const described = platformOf(
    { ...emptyPlatform("http"), title: "Démo", everySeconds: "10", components: [one, { ...one, key: "b" }] },
    [http],
  );
  expect(described.id).toBe("demo");
  expect(described.components.map(({ name }) => name)).toEqual(["api", "api-2"]);
  expect(described.components[0]?.beat).toEqual({ intervalMs: 10_000, staleAfterMs: 30_000, failures: 2, of: 3, successes: 2 });
  expect(described.zones).toBeNull();
});
