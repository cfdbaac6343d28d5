/** What every journey stands on: a language, its words, and the look of axe at each step. */
import AxeBuilder from "@axe-core/playwright";
import { type APIResponse, type BrowserContext, test as base, expect, type Page, type Route } from "@playwright/test";
import type { Language } from "../../core/words/language.ts";
import type { Garant, Party } from "./garant.ts";
import { Words } from "./words.ts";

export const person = { name: "Client Example", email: "person@client.example", password: "un mot de passe assez long" };
export const operator = {
  name: "Provider Example",
  email: "person@provider.example",
  password: "a sentence that is long enough",
};

/** The same journey in French and in English: two projects of the configuration. */
export const test = base.extend<{ words: Words }, { language: Language }>({
  language: ["en", { option: true, scope: "worker" }],
  locale: async ({ language }, use) => use(language === "fr" ? "fr-FR" : "en-GB"),
  timezoneId: "Europe/Paris",
  words: async ({ language }, use) => use(new Words(language)),
});

export { expect };

/** No violation of any rule of axe, in the theme shown; what fades in has little contrast for a moment, and is looked at when it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  let found = await violationsOn(page);
  for (let times = 0; found.length > 0 && times < mostLooks; times += 1) {
    await page.waitForTimeout(fadeMs);
    found = await violationsOn(page);
  }
  expect.soft(found, `axe on ${page.url()}`).toEqual([]);
}

const fadeMs = 1_000;
/** A busy machine draws the end of a fade late. */
const mostLooks = 5;

/**
 * Axe, started in the page itself: by default it gathers what it found in each frame on a second page, and ours have no frames. Only
 * violations are asked for in full.
 */
export const axeOn = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });

export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await axeOn(page).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join("; ")}`,
  );
}

/** The same in the light and in the dark theme. */
export async function expectAccessibleInBothThemes(page: Page, words: Words): Promise<void> {
  await expectAccessible(page);
  await page.getByRole("button", { name: words.say("shell.toDark") }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: words.say("shell.toLight") }).click();
}

/** Nothing stands out sideways on a telephone, and axe finds nothing there either. */
export async function expectFitsNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url()).toBe(true);
  await expectAccessible(page);
  if (before !== null) await page.setViewportSize(before);
}

/** What the server answers to it; asked again where a connection that was kept had just been closed. */
export const fetched = (route: Route): Promise<APIResponse> => route.fetch({ maxRetries: 2 });

/** What a page is about. */
export const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

/** First visit by the one-time link: name, e-mail, password. Ends on the overview. */
export async function firstVisit(page: Page, garant: Garant, words: Words, party: Party = "client"): Promise<void> {
  const { name, email, password } = party === "client" ? person : operator;
  await page.goto(garant.door(party).link);
  await page.getByLabel(words.say("signIn.name")).fill(name);
  await page.getByLabel(words.say("signIn.email")).fill(email);
  await page.getByLabel(words.say("signIn.newPassword")).fill(password);
  await page.getByRole("button", { name: words.say("signIn.begin") }).click();
  await expect(page).toHaveURL(`${garant.door(party).origin}/`);
}

/** Marks the document: the mark is gone if the page is loaded again. */
export async function mark(page: Page): Promise<void> {
  await page.evaluate("globalThis.sameDocument = true");
}

export async function expectSameDocument(page: Page): Promise<void> {
  expect(await page.evaluate("globalThis.sameDocument === true"), "the page was not loaded again").toBe(true);
}

/** The start of the demonstration over the command line, and its platform seen up. */
export async function demonstrationUp(garant: Garant, page: Page, words: Words): Promise<void> {
  await garant.runIn(words.language, "client", "demo", "start");
  await expect(h1(page)).toContainText(words.saying("overview.up", { count: 1 }), {
    timeout: 30_000,
  });
}

export type { BrowserContext, Page, Route };
