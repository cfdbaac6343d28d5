/** One's own account: where it is signed in, signing out elsewhere, and another password. */
import { Garant } from "./garant.ts";
import { expect, expectAccessibleInBothThemes, firstVisit, person, test } from "./journey.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

test("an account, its browsers and its password", async ({ page, browser, words }) => {
  const { origin } = garant.door("client");
  await firstVisit(page, garant, words);
  const other = await (await browser.newContext()).newPage();
  const signIn = (password: string) =>
    other.request.post(`${origin}/api/auth/sign-in/email`, { data: { email: person.email, password }, headers: { origin } });
  const signedIn = async () => (await (await other.request.get(`${origin}/api/v1/session`)).json()).account !== null;
  expect((await signIn(person.password)).ok()).toBe(true);
  expect(await signedIn()).toBe(true);

  await test.step("says who, with which rights, and where", async () => {
    await page.goto(`${origin}/account`);
    await expect(page.getByText(person.email)).toBeVisible();
    await expect(page.getByText("outage:report")).toBeVisible();
    const rows = page.getByRole("table", { name: words.say("account.sessions") }).getByRole("row");
    await expect(rows).toHaveCount(3);
    await expect(page.getByText(words.say("account.own"))).toHaveCount(1);
    await expectAccessibleInBothThemes(page, words);
    await page.getByRole("button", { name: words.say("account.endOthers", { count: 1 }) }).click();
    await expect(rows).toHaveCount(2);
    expect(await signedIn()).toBe(false);
  });

  await test.step("another password, for whoever knows the one of today", async () => {
    expect((await signIn(person.password)).ok()).toBe(true);
    const next = "une autre phrase assez longue";
    const change = async (current: string, wanted: string) => {
      await page.getByLabel(words.say("account.current")).fill(current);
      await page.getByLabel(words.say("signIn.newPassword")).fill(wanted);
      await page.getByRole("button", { name: words.say("account.change") }).click();
    };
    await change(person.password, "short");
    await expect(page.getByText(words.say("signIn.passwordShort", { count: 12 }))).toBeVisible();
    await change("not the password of today", next);
    await expect(page.getByText(words.say("account.wrong"))).toBeVisible();
    expect(await signedIn()).toBe(true);
    await change(person.password, next);
    await expect(page.getByText(words.say("account.changed"))).toBeVisible();
    expect(await signedIn()).toBe(false);
    expect((await signIn(person.password)).ok()).toBe(false);
    expect((await signIn(next)).ok()).toBe(true);
  });
});
