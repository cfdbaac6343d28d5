/** Each page, denied, refused by a fault of the server, and without the network: each says so in words, with a way on. */
import { problemOf, refuse } from "../../api/errors.ts";
import { Garant } from "./garant.ts";
import { expect, expectAccessible, firstVisit, type Page, test } from "./journey.ts";
import { fixedPages } from "./pages.ts";
import type { Words } from "./words.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

/** Each kind of page once, and one of each that has an address of its own; none that reads nothing. */
const pages = [
  ...fixedPages.filter((page) => !page.includes("?") && page !== "/no/such/page"),
  ...["/ledger?seq=1", "/outages/IND-2026-001", "/statements/demo/2026-10", "/disputes/demo/N-1"],
  ...["/statements/demo/2026-10/compare", "/statements/demo/2026-10/claim"],
];

type State = { readonly name: string; readonly answer: Answer; readonly title: WordOf; readonly text: (words: Words) => string };
type Answer = { readonly status: 403 | 500; readonly code: "not-permitted" | "unexpected" } | "network";
type WordOf = Parameters<Words["say"]>[0];

const denied = refuse("not-permitted", { permission: "platform:read" });
const failed = refuse("unexpected", { incident: "I-1" });
const detail = (of: typeof denied) => (words: Words) => problemOf(of, words.language, "/").detail;
const states: readonly State[] = [
  { name: "denied", answer: { status: 403, code: "not-permitted" }, title: "shared.error.deniedTitle", text: detail(denied) },
  { name: "failed", answer: { status: 500, code: "unexpected" }, title: "shared.error.title", text: detail(failed) },
  {
    ...{ name: "without the network", answer: "network" as const, title: "shared.error.title" as const },
    text: (words) => words.say("shared.error.unreachable"),
  },
];

/** Each language is looked at by axe in one of the states. */
const looked: Readonly<Record<string, string>> = { fr: "denied", en: "failed" };
const lookedAt: ReadonlySet<string> = new Set([
  "/",
  "/platforms",
  "/report",
  "/ledger",
  "/ledger?seq=1",
  "/supervision",
  "/accounts",
  "/connect",
]);

/** What fails is waited for: of these two states each page is tried in one language or the other. */
function isTriedHere({ name }: State, place: number, { language }: Words): boolean {
  return name === "denied" || (name === "failed") === ((place % 2 === 0) === (language === "en"));
}

/** Answers all that a page reads, but who is signed in: without that there is no page. */
async function answerAll(page: Page, answer: Answer, words: Words): Promise<void> {
  // A stream of news in each of several tabs would take every connection that a browser makes to one server.
  await page.route("**/api/v1/events*", (route) => route.abort());
  const reads = /\/api\/(v1\/(?!session|events)|auth\/list-sessions)/;
  await page.route(reads, async (route) => {
    if (answer === "network") return await route.abort("internetdisconnected");
    const problem = problemOf(answer.status === 403 ? denied : failed, words.language, "/");
    return await route.fulfill({
      status: answer.status,
      headers: { "content-type": "application/problem+json" },
      body: JSON.stringify(problem),
    });
  });
}

async function told(page: Page, address: string, { name, answer, title, text }: State, words: Words): Promise<void> {
  await page.goto(address);
  const notice = page.getByRole("heading", { name: words.say(title) }).first();
  await expect.soft(notice, `${address} ${name}`).toBeVisible({ timeout: 12_000 });
  await expect.soft(page.getByText(text(words)).first(), `${address} ${name}`).toBeVisible({ timeout: 2_000 });
  const on =
    answer !== "network" && answer.status === 403
      ? page.getByRole("link", { name: words.say("shared.error.home") })
      : page.getByRole("button", { name: words.say("shared.error.retry") });
  await expect.soft(on.first(), `${address} ${name}: the way on`).toBeVisible({ timeout: 2_000 });
  await expect.soft(page.locator(".pf-v6-c-skeleton"), `${address} ${name} goes on waiting`).toHaveCount(0);
}

test.setTimeout(180_000);
test.use({ trace: "off" });

test("every page says what is denied, what failed and that the network is gone, with a way on", async ({ page, words }) => {
  const { origin } = garant.door("client");
  await firstVisit(page, garant, words);
  for (const state of states)
    await test.step(state.name, async () => {
      // What fails is asked for again before it is told: several tabs wait together.
      const tabs = await Promise.all(Array.from({ length: 6 }, () => page.context().newPage()));
      for (const tab of tabs) await answerAll(tab, state.answer, words);
      const queue = pages.filter((_, place) => isTriedHere(state, place, words));
      const work = async (tab: Page) => {
        for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
          await told(tab, origin + path, state, words);
          // The notice is one and the same: where it stands alone, and where it stands beside what the page has anyway.
          if (looked[words.language] === state.name && lookedAt.has(path)) await expectAccessible(tab);
        }
      };
      await Promise.all(tabs.map(work));
      for (const tab of tabs) await tab.close();
    });
});
