import { expect, test } from "vitest";
import type { ProbeKind } from "../../../api/types.ts";
import { changedDescription, draftsOf } from "./described.ts";
import { emptyComponent, emptyPlatform, missingIn, nameFrom, platformOf, probeOf, usualKind } from "./draft.ts";

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

test("what is set and secret stays where nothing is typed, goes where it is forgotten, and is replaced by what is typed", () => {
  const api: ProbeKind = {
    ...http,
    parameters: [
      parameter("url", "http-url", true),
      { ...parameter("token", "secret"), secret: true },
      parameter("headers", "pairs"),
    ],
  };
  const beat = { intervalMs: 5_000, staleAfterMs: 15_000, failures: 2, of: 3, successes: 2 };
  const parameters = {
    url: "https://a.example",
    token: { set: true },
    headers: { "X-Key": { set: true }, Accept: "text/plain" },
  };
  const described = {
    ...{ id: "demo", title: "Demo", region: null },
    components: [
      { name: "api", title: "API", probe: { kind: "http", parameters }, beat },
      { name: "seen-elsewhere", title: "Seen elsewhere", beat },
    ],
    vantages: [{ name: "local" }, { name: "theirs", from: 5 }],
  };
  const drafts = draftsOf(described);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]?.values).toEqual({ url: "https://a.example", headers: "X-Key: •••\nAccept: text/plain" });
  const { id: _, ...rest } = described;
  expect(changedDescription(described, drafts, [api])).toEqual(rest);
  const [draft = emptyComponent("api", "http")] = drafts;
  const probed = (change: object) => probeOf({ ...draft, ...change }, api).parameters;
  expect(probed({ kept: new Set() })).not.toHaveProperty("token");
  expect(probed({ values: { ...draft.values, token: "new", headers: "X-Key: other" } })).toMatchObject({
    token: "new",
    headers: { "X-Key": "other" },
  });
});

test("a new component begins with a page, wherever that stands among the kinds", () => {
  expect(usualKind([{ ...http, kind: "dns" }, http])).toBe("http");
  expect(usualKind([{ ...http, kind: "dns" }])).toBe("dns");
});
