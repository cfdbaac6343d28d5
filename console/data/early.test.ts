import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { afterEach, expect, test } from "vitest";
import { languageOf } from "../../core/words/language.ts";
import { askedEarly, earlyTripOf, forgetEarly, takenEarly } from "./early.ts";

const script = readFileSync(path.join(import.meta.dirname, "../public/early.js"), "utf8");

type Browser = { kept?: Readonly<Record<string, string>>; language?: string; pathname?: string; dark?: boolean };

/** Runs the script as a browser does, and says what it asked for and did. */
function opened({ kept = {}, language = "en-GB", pathname = "/", dark = false }: Browser) {
  const classes = new Map<string, boolean>();
  const fetched: { path: string; headers: Record<string, string> }[] = [];
  const links: { href?: string }[] = [];
  const page = {
    localStorage: { getItem: (name: string) => kept[name] ?? null },
    navigator: { language },
    location: { pathname },
    matchMedia: () => ({ matches: dark }),
    fetch: async (asked: string, { headers }: { headers: Record<string, string> }) => {
      fetched.push({ path: asked, headers });
      return new Response(JSON.stringify({ asked }));
    },
    document: {
      documentElement: { classList: { toggle: (name: string, on: boolean) => classes.set(name, on) } },
      currentScript: { dataset: { fr: "/fr.js", en: "/en.js" } },
      createElement: () => ({}),
      head: { append: (link: object) => links.push(link) },
    },
    garantEarly: undefined,
  };
  runInNewContext(script, page);
  globalThis.garantEarly = page.garantEarly;
  return { fetched, links, dark: classes.get("pf-v6-theme-dark") };
}

const asking = (address: string, headers: Record<string, string>) => new Request(`http://here.example${address}`, { headers });

afterEach(() => {
  globalThis.garantEarly = undefined;
});

test.each(["fr", "fr-CH", "FR", "en-GB", "en", "de-DE", ""])("speaks the language that the program speaks: %s", (language) => {
  const spoken = languageOf(language);
  const { fetched, links } = opened({ language });
  expect(fetched.map(({ headers }) => headers["accept-language"])).toEqual([spoken, spoken]);
  expect(links).toMatchObject([{ href: `/${spoken}.js` }]);
});

test("what was chosen last comes before what the browser says", () => {
  const { fetched, dark } = opened({
    kept: { "garant.language": "fr", "garant.theme": "light", "garant.client": "acme" },
    dark: true,
  });
  expect(fetched[0]?.headers).toEqual({ accept: "application/json", "accept-language": "fr", "garant-client": "acme" });
  expect(dark).toBe(false);
});

test.each([
  ["/", ["/api/v1/session", "/api/v1/overview"]],
  ["/outages", ["/api/v1/session"]],
  ["/sign-in", []],
])("asks on %s for %j", (pathname, wanted) => {
  expect(opened({ pathname }).fetched.map(({ path: asked }) => asked)).toEqual(wanted);
});

test("an answer is taken once, with when it was", async () => {
  const { fetched } = opened({});
  const taken = await takenEarly(asking("/api/v1/session", fetched[0]?.headers ?? {}));
  expect(await taken?.json()).toEqual({ asked: "/api/v1/session" });
  const [asked = 0, answered = 0] = taken ? (earlyTripOf(taken) ?? []) : [];
  expect(asked).toBeGreaterThan(0);
  expect(answered).toBeGreaterThanOrEqual(asked);
  expect(await takenEarly(asking("/api/v1/session", fetched[0]?.headers ?? {}))).toBeUndefined();
  expect(askedEarly("/session")).toBe(false);
});

test("an answer for another reader, or to another question, is not taken", async () => {
  const { fetched } = opened({});
  const headers = fetched[0]?.headers ?? {};
  expect(await takenEarly(asking("/api/v1/session", { ...headers, "accept-language": "fr" }))).toBeUndefined();
  expect(await takenEarly(asking("/api/v1/overview?client=acme", headers))).toBeUndefined();
  expect(askedEarly("/session")).toBe(true);
  forgetEarly();
  expect(askedEarly("/session")).toBe(false);
});
