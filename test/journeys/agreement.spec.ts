/** The agreement read as a document: an article found, a word explained, a matrix filtered, a link that leads back to its article. */
import path from "node:path";
import { Garant } from "./garant.ts";
import {
  demonstrationUp,
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectFitsNarrow,
  firstVisit,
  h1,
  test,
} from "./journey.ts";

let garant: Garant;
let example: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
  example = await Garant.start({
    GARANT_AGREEMENT: path.resolve(import.meta.dirname, "../../agreements/example-lighthouse/1.0.yaml"),
  });
});
test.afterAll(async () => {
  await garant.end();
  await example.end();
});

test("the agreement, article by article", async ({ page, words }) => {
  const at = (path: string) => `${garant.door("client").origin}${path}`;
  await firstVisit(page, garant, words);
  await demonstrationUp(garant, page, words);
  await page.getByRole("link", { name: words.say("agreement.title") }).click();
  await expect(h1(page)).toContainText("SecNumCloud");

  await test.step("each commitment says whether it is measured", async () => {
    await expect(page.locator("#SA-9\\.1c")).toContainText(words.say("agreement.standing.computed"));
    await expect(page.locator("#SA-11a")).toContainText(words.say("agreement.standing.not-measured"));
    await expect(page.locator(".g-clause")).toHaveCount(46);
    await expectAccessibleInBothThemes(page, words);
  });

  await test.step("a search leaves what holds the words, without accents too", async () => {
    const search = page.getByRole("textbox", { name: words.say("agreement.search") });
    await search.fill("SMB");
    await expect(page.locator(".g-clause")).toHaveCount(1);
    await search.fill("zzz");
    await expect(page.getByText(words.say("agreement.none"))).toBeVisible();
    await search.fill("");
  });

  await test.step("a word of the glossary opens by keyboard", async () => {
    const term = page.locator("#SA-9a .g-term, #SA-9b .g-term").first();
    await term.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("and while the pointer rests on it, stays while the pointer is on what it opened, and goes on Escape", async () => {
    const term = page.locator("#SA-9a .g-term, #SA-9b .g-term").first();
    const opened = page.getByRole("dialog");
    await term.hover();
    await expect(opened).toBeVisible();
    await opened.hover();
    await page.waitForTimeout(1_000);
    await expect(opened).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(opened).toBeHidden();
    await term.hover();
    await expect(opened).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(opened).toBeHidden();
    await term.hover();
    await expect(opened).toBeVisible();
    await term.click();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1_000);
    await expect(opened).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(opened).toBeHidden();
  });

  await test.step("beside what is measured stands what the month came to, and leads to its statement", async () => {
    const promise = page.locator("#SA-9\\.1c");
    await expect(promise.getByRole("heading", { name: words.say("agreement.month.title") })).toBeVisible();
    await expect(promise.getByRole("link", { name: words.demonstration })).toHaveAttribute("href", /^\/statements\/demo\//);
    await expect(page.locator("#SA-11a").getByText(words.say("agreement.month.title"))).toHaveCount(0);
  });

  await test.step("a link to an article leads to it", async () => {
    await page.goto(at("/agreement#SA-12b"));
    await expect(page.locator("#SA-12b")).toBeInViewport();
  });

  await test.step("glossary and revisions", async () => {
    for (const view of ["words", "revisions"] as const) {
      await page.getByRole("link", { name: words.say(`agreement.view.${view}`), exact: true }).click();
      await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
      await expectAccessible(page);
    }
  });

  await test.step("where one version alone is known, nothing can be compared, and that is said", async () => {
    await expect(page.getByText(words.say("agreement.compared.one"))).toBeVisible();
  });

  await test.step("the policy that goes with it has the matrix, filtered by party", async () => {
    await page.goto(at("/agreement?family=maintenance-policy-openshift&view=matrix"));
    const rows = page.locator("tbody tr");
    await expect(rows).toHaveCount(60);
    await page.getByLabel(words.say("agreement.matrix.group"), { exact: true }).selectOption("operators");
    await expect(rows).toHaveCount(16);
    await page.getByLabel(words.say("agreement.matrix.party"), { exact: true }).selectOption("client");
    await expect(rows).toHaveCount(2);
    await expectAccessible(page);
  });

  await test.step("the whole on a narrow screen has no sideways scroll", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/agreement", "/agreement?family=maintenance-policy-openshift&view=matrix"]) {
      await page.goto(at(path));
      await expect(h1(page)).toBeVisible();
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    }
  });
});

test("two versions of an agreement are compared on its page", async ({ page, words }) => {
  await firstVisit(page, example, words);
  await page.goto(`${example.door("client").origin}/agreement?view=revisions`);
  await expect(page.getByText(words.saying("agreement.compared.count", { count: 9, from: "1.0", to: "1.1" }))).toBeVisible();
  const table = page.getByRole("table", { name: words.say("agreement.compared.title") });
  await expect(table).toContainText(/99[.,]7/);
  await expectAccessibleInBothThemes(page, words);
  const file = path.resolve(import.meta.dirname, "../../agreements/example-lighthouse/1.1.yaml");
  await example.run("client", "agreement", "adopt", file, "--from", `${new Date().getFullYear() + 1}-02-01`);
  await page.goto(`${example.door("client").origin}/agreement`);
  await expect(page.getByRole("heading", { name: words.saying("agreement.next.title", { version: "1.1" }) })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: words.say("agreement.next.compare") }).click();
  await page.getByLabel(words.say("agreement.compared.to"), { exact: true }).selectOption("1.0");
  await expect(page).toHaveURL(/to=1\.0/);
  await expect(page.getByText(words.saying("agreement.compared.count", { count: 0 }))).toBeVisible();
  await page.goto(`${example.door("client").origin}/agreement?view=revisions&from=1.1&to=1.0`);
  await expect(table).toContainText(words.say("agreement.compared.added"));
  await expectFitsNarrow(page);
});
