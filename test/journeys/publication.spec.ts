/** Whether anyone may read the state: switched on the console, seen at the public addresses. */
import { Garant } from "./garant.ts";
import { expect, expectAccessibleInBothThemes, expectFitsNarrow, firstVisit, test } from "./journey.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

test("the state is published, and withdrawn", async ({ page, words }) => {
  const { origin } = garant.door("client");
  await firstVisit(page, garant, words);
  await page.goto(`${origin}/supervision/publication`);
  await expect(page.getByRole("heading", { name: words.say("publication.isNot") })).toBeVisible();
  await page.getByRole("button", { name: words.say("publication.publish") }).click();
  await expectAccessibleInBothThemes(page, words);
  await page.getByRole("button", { name: words.say("publication.publishDo") }).click();
  await expect(page.getByRole("heading", { name: words.say("publication.isPublic") })).toBeVisible();
  const addresses = await page.getByRole("link", { name: /JSON|Atom/ }).evaluateAll((links) => links.map((link) => String(link)));
  expect(addresses).toHaveLength(2);
  const statuses = async () => Promise.all(addresses.map(async (one) => (await fetch(one)).status));
  expect(await statuses()).toEqual([200, 200]);
  await expectAccessibleInBothThemes(page, words);
  await expectFitsNarrow(page);
  await page.getByRole("button", { name: words.say("publication.withdraw") }).click();
  await page.getByRole("button", { name: words.say("publication.withdrawDo") }).click();
  await expect(page.getByRole("heading", { name: words.say("publication.isNot") })).toBeVisible();
  expect(await statuses()).toEqual([404, 404]);
});
