/** One's own account: where it is signed in, signing out elsewhere, and another password. */
import { Garant } from "./garant.ts";
import { expect, expectAccessibleInBothThemes, fetched, firstVisit, person, test } from "./journey.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

test("an account, its browsers and its password", async ({ page, browser, words }) => {
  const { origin } = garant.door("client");
  // Who reads was asked before the link was used, and is answered after it.
  await page.route(
    "**/api/v1/session",
    async (route) => {
      const answer = await fetched(route);
      await page.waitForTimeout(2_000);
      await route.fulfill({ response: answer });
    },
    { times: 1 },
  );
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

test("the accounts of one's own party: somebody is invited, comes in by the link, is signed out and closed", async ({
  page,
  browser,
  words,
}) => {
  const { origin } = garant.door("provider");
  await firstVisit(page, garant, words, "provider");
  await page.goto(`${origin}/accounts`);
  const table = page.getByRole("table", { name: words.say("accounts.title") });
  const row = table.getByRole("row", { name: /Nouvelle/ });
  await expect(table.getByText(words.say("accounts.own"))).toBeVisible();

  const other = await (await browser.newContext({ locale: words.language })).newPage();
  await test.step("invited: the link is shown once, and opens the account", async () => {
    await page.getByLabel(words.say("account.name")).fill("Nouvelle Personne");
    await page.getByLabel(words.say("signIn.email")).fill("nouvelle@provider.example");
    await page.getByRole("button", { name: words.say("accounts.make") }).click();
    const link = await page.getByLabel(words.say("accounts.linkLabel")).inputValue();
    expect(link.startsWith(`${origin}/sign-in?link=`)).toBe(true);
    await expect(row.getByText(words.say("accounts.invited"))).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
    await other.goto(link);
    await other.getByLabel(words.say("signIn.name")).fill("Nouvelle Personne");
    await other.getByLabel(words.say("signIn.email")).fill("nouvelle@provider.example");
    await other.getByLabel(words.say("signIn.newPassword")).fill(person.password);
    await other.getByRole("button", { name: words.say("signIn.begin") }).click();
    await expect(other).toHaveURL(`${origin}/`);
    await page.reload();
    await expect(row.getByText(words.say("accounts.invited"))).toBeHidden();
    expect(await page.content()).not.toContain("link=");
  });

  const session = async () => (await (await other.request.get(`${origin}/api/v1/session`)).json()).account;
  await test.step("signed out, after it was confirmed", async () => {
    await row.getByRole("button", { name: words.say("accounts.end") }).click();
    await expect(page.getByRole("heading", { name: words.saying("accounts.endTitle") })).toBeFocused();
    await page
      .locator("form.g-act")
      .getByRole("button", { name: words.say("accounts.endDo") })
      .click();
    await expect(page.locator("form.g-act")).toBeHidden();
    expect(await session()).toBeNull();
  });

  await test.step("closed, for a reason, which the ledger keeps", async () => {
    await row.getByRole("button", { name: words.say("accounts.close") }).click();
    await page.getByRole("button", { name: words.say("accounts.closeDo") }).click();
    await expect(page.getByRole("alert")).toHaveText(words.say("records.missing"));
    await page.getByLabel(words.say("records.why")).fill("partie");
    await expectAccessibleInBothThemes(page, words);
    await page.getByRole("button", { name: words.say("accounts.closeDo") }).click();
    await expect(row.getByText(words.say("accounts.closed"))).toBeVisible();
    await expect(row.getByRole("button")).toHaveCount(0);
    const again = { email: "nouvelle@provider.example", password: person.password };
    expect((await other.request.post(`${origin}/api/auth/sign-in/email`, { data: again, headers: { origin } })).ok()).toBe(false);
    await page.goto(`${origin}/ledger?kind=account.closed`);
    await expect(page.getByRole("table", { name: words.say("ledger.title") }).getByRole("row")).toHaveCount(2);
  });
});
