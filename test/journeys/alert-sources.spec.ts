/** What alerts are taken to be about, settled on the console: a source admitted, its rules tried, the source removed. */
import { writeFile } from "node:fs/promises";
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
import { Words } from "./words.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

test("alerts are admitted, their rules tried before they hold, and the source removed", async ({
  page,
  browser,
  words,
  language,
}) => {
  const { origin } = garant.door("client");
  await firstVisit(page, garant, words);
  await demonstrationUp(garant, page, words);
  await page.goto(`${origin}/supervision/alerts`);
  await expect(h1(page)).toHaveText(words.say("alertSources.title"));
  await expect(page.getByText(words.say("alertSources.empty"))).toBeVisible();
  await expectAccessibleInBothThemes(page, words);

  await test.step("alerts watch the platform from now on", async () => {
    const form = page.getByRole("form", { name: words.say("alertSources.newVantage") });
    await form.getByRole("button", { name: words.say("supervision.placeDo") }).click();
    await expect(form.getByRole("status")).toContainText("alerts");
  });

  const create = page.getByRole("form", { name: words.say("alertSources.create") });
  const secret = await test.step("what is missing is said; the secret is shown once", async () => {
    await create.getByLabel(words.say("supervision.name")).fill("alertmanager");
    await create.getByRole("button", { name: words.say("alertSources.admit") }).click();
    await expect(create.getByRole("alert")).toHaveText(words.say("records.missing"));
    await create.getByLabel(words.say("alertSources.match"), { exact: true }).fill("job");
    await expect(create.getByText(words.say("alertSources.noLabel"))).toBeVisible();
    await create.getByLabel(words.say("alertSources.match"), { exact: true }).fill("job: other");
    await create.getByLabel(words.say("alertSources.platform")).fill("demo");
    await create.getByRole("button", { name: words.say("alertSources.admit") }).click();
    await expect(
      create.getByRole("heading", { name: words.say("alertSources.admitted", { source: "alertmanager" }) }),
    ).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
    return await create.getByLabel(words.say("alertSources.secret"), { exact: true }).inputValue();
  });

  const tell = async () => {
    const labels = { alertname: "ProbeFailed", job: "demo", component: "api" };
    const one = { status: "firing", labels, startsAt: new Date().toISOString() };
    const body = JSON.stringify({ version: "4", alerts: [one] });
    const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
    return (await fetch(`${origin}/api/v1/webhooks/alertmanager`, { method: "POST", headers, body })).status;
  };
  const card = page.getByRole("region", { name: "alertmanager" });
  await test.step("other rules are tried on what came before they are put in force", async () => {
    expect(await tell()).toBe(200);
    await page.reload();
    expect(await page.content()).not.toContain(secret);
    await card.getByRole("button", { name: words.say("alertSources.change") }).click();
    await garant.run("client", "alerts", "change", "alertmanager", "-f", await rulesFile(garant.folder));
    await card.getByRole("button", { name: words.say("alertSources.try") }).click();
    await card.getByRole("button", { name: words.say("alertSources.putInForce") }).click();
    await expect(card.getByText(words.saying("acts.changedMeanwhile"))).toBeVisible();
    await card.getByRole("button", { name: words.say("records.cancel") }).click();
    await card.getByRole("button", { name: words.say("alertSources.change") }).click();
    await card.getByRole("button", { name: words.say("alertSources.try") }).click();
    await expect(card.getByRole("table")).toContainText(words.say("alertSources.outcomes.no-rule"));
    await card.getByLabel(words.say("alertSources.match"), { exact: true }).fill("job: demo");
    await expect(card.getByRole("button", { name: words.say("alertSources.putInForce") })).toBeHidden();
    await card.getByRole("button", { name: words.say("alertSources.try") }).click();
    await expect(card.getByRole("table")).toContainText(words.say("alertSources.outcomes.mapped"));
    await expectAccessibleInBothThemes(page, words);
    await expectFitsNarrow(page);
    await card.getByRole("button", { name: words.say("alertSources.putInForce") }).click();
    await expect(card.getByRole("table")).toContainText("job: demo");
  });

  await test.step("the other party reads it, and does nothing with it", async () => {
    const theirs = new Words(language, "provider");
    const provider = await (await browser.newContext()).newPage();
    await firstVisit(provider, garant, theirs, "provider");
    await provider.goto(`${garant.door("provider").origin}/supervision/alerts`);
    const shown = provider.getByRole("region", { name: "alertmanager" });
    await expect(shown.getByText("job: demo")).toBeVisible();
    await expect(shown.getByRole("button")).toHaveCount(0);
    await provider.goto(`${garant.door("provider").origin}/supervision/publication`);
    await expect(provider.getByText(theirs.say("publication.clientOnly"))).toBeVisible();
    await expectAccessible(provider);
    await provider.context().close();
  });

  await test.step("removed, its secret is worth nothing", async () => {
    await card.getByRole("button", { name: words.saying("alertSources.remove") }).click();
    await card.getByLabel(words.say("records.why")).fill("remplacée");
    await expectAccessible(page);
    await card.getByRole("button", { name: words.say("alertSources.removeDo") }).click();
    await expect(page.getByText(words.say("alertSources.empty"))).toBeVisible();
    expect(await tell()).toBe(401);
  });
});

/** Rules that somebody else puts in force meanwhile. */
async function rulesFile(folder: string): Promise<string> {
  const file = path.join(folder, "rules.json");
  const rules = [{ match: { job: "other" }, platform: "demo", component: "{component}", vantage: "alerts" }];
  await writeFile(file, JSON.stringify({ rules }));
  return file;
}
