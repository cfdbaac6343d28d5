/** The ledger read by somebody who trusts no server: a fact found, proved step by step, and a kept checkpoint held against today's. */
import { Garant } from "./garant.ts";
import { expect, expectAccessible, expectAccessibleInBothThemes, fetched, firstVisit, h1, type Page, test } from "./journey.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

const sidewaysBy = (page: Page) => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

test("the ledger, its facts and their proofs", async ({ page, words }) => {
  const at = (path: string) => `${garant.door("client").origin}${path}`;
  await firstVisit(page, garant, words);
  const checkpoint = await (await page.request.get(at("/api/v1/ledger/client/checkpoint"))).text();
  await garant.run("client", "publication", "set", "on");

  await test.step("says what it holds, its signature verified here", async () => {
    await page.getByRole("link", { name: words.say("ledger.title") }).click();
    await expect(h1(page)).toHaveText(words.say("ledger.title"));
    await expect(page.getByText(words.say("ledger.checkpoint.verified"))).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
  });

  await test.step("finds facts by kind, and says when there is none", async () => {
    const rows = page.getByRole("table", { name: words.say("ledger.title") }).getByRole("row");
    await page.getByLabel(words.say("ledger.kind")).selectOption("publication.changed");
    await expect(rows).toHaveCount(2);
    await expect(page).toHaveURL(/kind=publication\.changed/);
    await page.getByRole("button", { name: words.say("ledger.check", { count: 1 }) }).click();
    await expect(page.getByText(words.say("ledger.checked", { verified: 1, of: 1 }))).toBeVisible();
    await page.getByLabel(words.say("ledger.subject"), { exact: true }).fill("nowhere");
    await page.getByRole("button", { name: words.say("ledger.filter") }).click();
    await expect(page.getByText(words.say("ledger.empty"))).toBeVisible();
    await page.goto(at("/ledger"));
    await page.getByLabel(words.say("ledger.kind")).selectOption("publication.changed");
  });

  await test.step("finds facts by author, period and digest; every filter is an address", async () => {
    const rows = page.getByRole("table", { name: words.say("ledger.title") }).getByRole("row");
    const filter = page.getByRole("button", { name: words.say("ledger.filter") });
    const [published] = (await (await page.request.get(at("/api/v1/ledger/entries?kind=publication.changed"))).json()).items;
    const digest = page.getByLabel(words.say("ledger.digest"), { exact: true });
    await page.getByText(words.say("ledger.more")).click();
    await digest.fill("abc");
    await filter.click();
    await expect(page.getByText(words.say("ledger.digestWrong"))).toBeVisible();
    await expectAccessible(page);
    await digest.fill(published.entry.body.toUpperCase());
    await filter.click();
    await expect(page).toHaveURL(new RegExp(`digest=${published.entry.body}`));
    await expect(rows).toHaveCount(2);
    await page.getByRole("button", { name: words.say("ledger.noFilter") }).click();
    await expect(page).toHaveURL(at("/ledger"));
    await page.getByRole("link", { name: published.entry.actor }).first().click();
    await expect(page).toHaveURL(at(`/ledger?actor=${published.entry.actor}`));
    await page.getByLabel(words.say("ledger.to")).fill("2020-01-01");
    await filter.click();
    await expect(page.getByText(words.say("ledger.empty"))).toBeVisible();
    await page.goto(at(`/ledger?kind=publication.changed&from=2020-01-01&actor=${published.entry.actor}`));
    await expect(rows).toHaveCount(2);
  });

  await test.step("computes the whole of it here, and notices what was altered on the way", async () => {
    const check = page.getByRole("button", { name: words.say("ledger.whole.check") });
    await check.click();
    await expect(page.getByRole("heading", { name: words.say("ledger.whole.whole") })).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
    const range = "**/api/v1/ledger/range**";
    await page.route(range, async (route) => {
      const answer = await fetched(route);
      const { items } = await answer.json();
      await route.fulfill({ response: answer, json: { items: items.with(1, { ...items[1], actor: "nobody" }) } });
    });
    await check.click();
    await expect(page.getByRole("heading", { name: words.say("ledger.whole.other-root") })).toBeVisible();
    await page.unroute(range);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(range, async (route) => {
      await held;
      await route.abort().catch(() => {});
    });
    await check.click();
    await page.getByRole("button", { name: words.say("ledger.whole.stop") }).click();
    await expect(page.getByText(words.say("ledger.whole.stopped"))).toBeVisible();
    release();
    await page.unroute(range);
    await page.getByLabel(words.say("ledger.kind")).selectOption("publication.changed");
  });

  await test.step("proves one of them step by step", async () => {
    await page.getByRole("rowheader").getByRole("link").first().click();
    await expect(page.getByText(words.saying("ledger.proved"))).toBeVisible();
    for (const step of ["contentsOk", "leafText", "rootOk"] as const)
      await expect(page.getByText(words.say(`ledger.steps.${step}`))).toBeVisible();
    await expect(page.getByText(words.saying("ledger.steps.signatureOk"))).toBeVisible();
    await expect(page.getByText('"public": true')).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
  });

  await test.step("a fact has an address, and j and k lead to its neighbours", async () => {
    await page.goto(at("/ledger?seq=0"));
    await expect(page.getByRole("heading", { name: words.saying("shared.fact.title", { seq: 0 }) })).toBeFocused();
    await expect(page.getByText(words.saying("ledger.proved"))).toBeVisible();
    await page.keyboard.press("k");
    await expect(page).toHaveURL(at("/ledger?seq=1"));
    await expect(page.getByText(words.saying("ledger.proved"))).toBeVisible();
    await page.keyboard.press("j");
    await expect(page).toHaveURL(at("/ledger?seq=0"));
    await page.goto(at("/ledger?seq=999999"));
    await expect(page.getByRole("heading", { name: words.say("shared.error.notFoundTitle") })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("is never believed: altered on the way, it is not proved", async () => {
    await page.route("**/api/v1/ledger/entries/1", async (route) => {
      const answer = await fetched(route);
      const entry = await answer.json();
      await route.fulfill({ response: answer, json: { ...entry, body: { ...entry.body, forged: true } } });
    });
    await page.goto(at("/ledger?seq=1"));
    await expect(page.getByText(words.say("ledger.unproved"))).toBeVisible();
    await expect(page.getByText(words.say("ledger.steps.contentsBad"))).toBeVisible();
    await expect(page.getByText(words.say("ledger.steps.rootOk"))).toBeVisible();
    await expectAccessible(page);
    await page.unroute("**/api/v1/ledger/entries/1");
  });

  await test.step("a checkpoint that was kept is the beginning of today's; what is none is told", async () => {
    await page.goto(at("/ledger"));
    const [field, check] = [page.getByLabel(words.say("ledger.kept.label")), words.say("ledger.kept.check")];
    await field.fill(checkpoint);
    await page.getByRole("button", { name: check }).click();
    await expect(page.getByRole("heading", { name: words.say("ledger.kept.grew") })).toBeVisible();
    await expectAccessible(page);
    const [first] = checkpoint.split("\n");
    await field.fill(`${first}\n1\nAAAA`);
    await page.getByRole("button", { name: check }).click();
    await expect(page.getByRole("heading", { name: words.say("ledger.kept.unreadable") })).toBeVisible();
  });

  await test.step("fits a narrow screen, list and fact", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/ledger", "/ledger?seq=1"]) {
      await page.goto(at(path));
      await expect(page.getByText(words.say("ledger.checkpoint.verified"))).toBeVisible();
      expect(await sidewaysBy(page), path).toBe(0);
      await expectAccessible(page);
    }
    await expect(page.getByRole("table", { name: words.say("ledger.title") })).toBeHidden();
    await page.getByRole("link", { name: words.say("ledger.back") }).click();
    await expect(page.getByRole("table", { name: words.say("ledger.title") })).toBeVisible();
  });
});
