/** The provider's console, and what the client sees of the provider's acts. */
import { Garant } from "./garant.ts";
import {
  demonstrationUp,
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  firstVisit,
  h1,
  operator,
  person,
  test,
} from "./journey.ts";
import { Words } from "./words.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

test("what the provider contests and excludes shows on the client's outage", async ({ page, browser, words, language }) => {
  const theirs = new Words(language, "provider");
  const provider = await (await browser.newContext()).newPage();
  await firstVisit(page, garant, words);
  await demonstrationUp(garant, page, words);

  await test.step("the provider signs in on its own console", async () => {
    await firstVisit(provider, garant, theirs, "provider");
    await expect(provider.getByText(words.say("shell.provider"))).toBeVisible();
    await expect(h1(provider)).toContainText(words.saying("overview.up", { count: 1 }));
    await expectAccessibleInBothThemes(provider, theirs);
  });

  await test.step("an account of one party does not open the other's console", async () => {
    const stranger = await (await browser.newContext()).newPage();
    for (const [party, account] of [
      ["client", operator],
      ["provider", person],
    ] as const) {
      await stranger.goto(garant.door(party).origin);
      await stranger.getByLabel(words.say("signIn.email")).fill(account.email);
      await stranger.getByLabel(words.say("signIn.password")).fill(account.password);
      await stranger.getByRole("button", { name: words.say("signIn.submit") }).click();
      await expect(stranger.getByRole("heading", { name: words.say("signIn.wrongConsole") })).toBeVisible();
      await expectAccessible(stranger);
    }
    await stranger.context().close();
  });

  await test.step("the client reports; supervision sees nothing", async () => {
    await garant.run("client", "report", "demo");
    await page.goto(`${garant.door("client").origin}/outages`);
    await page.getByRole("table").getByRole("link").first().click();
    await expect(h1(page)).toContainText(words.saying("outage.title"));
    // It may be over by now: supervision sees everything answer.
    await expect(page.getByRole("heading", { name: new RegExp(words.say("outage.step.notified.title"), "i") })).toBeVisible();
  });

  const records = async () => {
    const { items }: { items: { id: string; kind: string }[] } = JSON.parse(
      await garant.run("client", "record", "list", "demo", "--json"),
    );
    return items;
  };
  await test.step("the provider contests the report: the client's page says so by itself", async () => {
    const of = (await records()).find(({ kind }) => kind === "notification")?.id ?? "none";
    await garant.run(
      "provider",
      "record",
      "contest",
      "demo",
      "--party",
      "provider",
      "--of",
      of,
      "--reason",
      "Rien de notre côté",
    );
    await expect(page.locator("#main").getByText(words.say("outage.disputeOpen"), { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: words.saying("outage.step.contested.title") })).toBeVisible();
    await expect(page.getByText("Rien de notre côté")).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
  });

  await test.step("the provider declares an exclusion, the client contests it", async () => {
    const from = new Date(Date.now() - 60_000).toISOString();
    const said = ["--reason", "Un seul jeton, 1 400 requêtes par seconde", "--proof", "INC-4711"];
    await garant.run("provider", "record", "exclusion", "demo", "--cause", "hammering-block", "--from", from, ...said);
    await expect(page.getByText("Un seul jeton, 1 400 requêtes par seconde")).toBeVisible();
    const of = (await records()).find(({ kind }) => kind === "exclusion")?.id ?? "none";
    await garant.run("client", "record", "contest", "demo", "--of", of, "--reason", "Le jeton n’est pas à nous");
    await expect(page.getByText("Le jeton n’est pas à nous")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the same outage on the provider's console, in the provider's words", async () => {
    await provider.goto(page.url().replace(garant.door("client").origin, garant.door("provider").origin));
    await expect(h1(provider)).toContainText(words.saying("outage.title"));
    await expect(
      provider.getByRole("heading", { name: new RegExp(theirs.say("outage.step.notified.title"), "i") }),
    ).toBeVisible();
    await expect(provider.getByRole("button", { name: words.say("acts.back.say") })).toBeHidden();
    await expectAccessibleInBothThemes(provider, theirs);
    await provider.goto(`${garant.door("provider").origin}/report`);
    await expect(provider.getByLabel(theirs.say("report.callAt"))).toBeVisible();
    await expectAccessible(provider);
  });
});
