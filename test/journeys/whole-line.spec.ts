/** From the first start to a statement that a stranger verifies: the whole line, as a person goes it. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Garant } from "./garant.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectSameDocument,
  h1,
  mark,
  type Page,
  person,
  test,
} from "./journey.ts";
import { Words } from "./words.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start({}, true);
});
test.afterAll(() => garant.end());

test("from the first start to a verified bundle", async ({ page, words, language }) => {
  const go = (name: string) =>
    page
      .getByRole("navigation", { name: words.say("shell.navigation") })
      .getByRole("link", { name })
      .click();

  await test.step("the one-time link makes the account one's own", async () => {
    await page.goto(garant.door("client").link);
    await expect(h1(page)).toHaveText(words.say("signIn.welcome"));
    await expectAccessible(page);
    await shortPasswordFirst(page, words);
    await expect(h1(page)).toHaveText(words.say("overview.empty.title"));
    await expectAccessible(page);
  });

  await test.step("signing out, and in again with the password", async () => {
    await page.getByRole("button", { name: words.say("shell.account", { name: person.name }) }).click();
    await expectAccessible(page);
    await page.getByRole("menuitem", { name: words.say("shell.signOut") }).click();
    await expect(h1(page)).toHaveText(words.say("signIn.title"));
    await page.getByLabel(words.say("signIn.email")).fill(person.email);
    await page.getByLabel(words.say("signIn.password")).fill("not this sentence");
    await page.getByRole("button", { name: words.say("signIn.submit") }).click();
    await expect(page.getByRole("heading", { name: words.say("signIn.refused") })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel(words.say("signIn.password")).fill(person.password);
    await page.getByRole("button", { name: words.say("signIn.submit") }).click();
    await expect(h1(page)).toHaveText(words.say("overview.empty.title"));
  });

  await test.step("the demonstration, from the page of a first start", async () => {
    await page.getByRole("link", { name: words.say("overview.empty.connect") }).click();
    await expect(h1(page)).toHaveText(words.say("connect.title"));
    await expectAccessibleInBothThemes(page, words);
    await page.getByRole("button", { name: words.say("connect.demonstrationStart") }).click();
    await expect(h1(page)).toContainText(words.saying("overview.up", { count: 1 }), { timeout: 30_000 });
    await expect(page.getByText(words.say("shell.demonstration"))).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
  });

  const key = path.join(garant.folder, "log.key");
  const kept = path.join(garant.folder, "kept");
  await test.step("the client keeps a checkpoint", async () => {
    await writeFile(key, await garant.run("client", "ledger", "key"));
    const log = `${garant.door("client").origin}/api/v1/ledger/client`;
    await garant.run("client", "ledger", "keep", log, "--key", key, "--into", kept, "--once");
  });

  const platform = await page.context().newPage();
  await test.step("an outage appears by itself, on the overview and on the platform", async () => {
    await platform.goto(`${garant.door("client").origin}/platforms/demo`);
    await expect(h1(platform)).toHaveText(words.demonstration);
    await expectAccessibleInBothThemes(platform, words);
    await Promise.all([mark(page), mark(platform)]);
    await garant.run("client", "demo", "break", "api", "--for", "5m");
    await expect(h1(page)).toContainText(words.saying("overview.down", { count: 1, of: 1 }), { timeout: 30_000 });
    await expect(platform.getByRole("heading", { name: words.saying("platform.downFor") })).toBeVisible();
    await Promise.all([expectSameDocument(page), expectSameDocument(platform)]);
    await expectAccessibleInBothThemes(page, words);
    await expectAccessible(platform);
  });

  const receipt = path.join(garant.folder, "receipt.json");
  await test.step("a report in two clicks, and its receipt", async () => {
    await page.getByRole("link", { name: words.say("shell.report") }).click();
    await expect(h1(page)).toHaveText(words.say("shell.report"));
    await expectAccessibleInBothThemes(page, words);
    await page.getByRole("button", { name: words.say("report.seeToo", { platform: words.demonstration }) }).click();
    await expect(page.getByRole("heading", { name: words.saying("report.recorded") })).toBeFocused();
    await expectAccessible(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: words.saying("report.download") }).click();
    await (await download).saveAs(receipt);
  });

  await test.step("the outage, its sum, its steps and its proof", async () => {
    await go(words.say("shell.overview"));
    await page.getByRole("link", { name: words.say("overview.now.open") }).click();
    await expect(h1(page)).toContainText(words.saying("outage.title"));
    await expect(page.locator("#main").getByText(words.say("outage.open"), { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: new RegExp(words.say("outage.step.detected.title"), "i") })).toBeVisible();
    await expect(page.getByRole("heading", { name: new RegExp(words.say("outage.step.notified.title"), "i") })).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
  });

  const outage = page.url();
  await test.step("service comes back, the question is asked and confirmed", async () => {
    await mark(page);
    await garant.run("client", "demo", "break", "api", "--for", "1s");
    const question = page.getByRole("region", { name: words.say("acts.question.label", { platform: words.demonstration }) });
    await expect(question).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await question.getByRole("button", { name: words.say("acts.question.confirm") }).click();
    await expect(
      page.getByRole("heading", { name: new RegExp(words.say("outage.step.restored-by-user.title"), "i") }),
    ).toBeVisible();
    await expect(
      page.getByRole("heading", { name: new RegExp(words.say("outage.step.restored-by-supervision.title"), "i") }),
    ).toBeVisible();
    await expect(page.locator("#main").getByText(words.say("outage.closed"), { exact: true })).toBeVisible();
    await expectSameDocument(page);
    await expectAccessibleInBothThemes(page, words);
    expect(page.url()).toBe(outage);
  });

  const bundle = path.join(garant.folder, "bundle.zip");
  await test.step("the month's statement, in both languages at once", async () => {
    await go(words.say("shell.statements"));
    await expect(h1(page)).toHaveText(words.say("statements.title"));
    await expectAccessibleInBothThemes(page, words);
    await page.getByRole("table").getByRole("link").first().click();
    await expect(h1(page)).toContainText(words.saying("statement.title"));
    await expect(page.locator("#main").getByText(words.say("statement.notFrozen"), { exact: true })).toBeVisible();
    await expect(page.getByText(words.saying("statement.verify.entries", { count: 2 }))).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
    await mark(page);
    const other = new Words(language === "fr" ? "en" : "fr");
    await page.locator(`.g-languages [lang=${other.language}]`).click();
    await expect(h1(page)).toContainText(other.saying("statement.title"));
    await expect(page.locator("html")).toHaveAttribute("lang", other.language);
    await expectAccessible(page);
    await page.locator(`.g-languages [lang=${language}]`).click();
    await expect(h1(page)).toContainText(words.saying("statement.title"));
    await expectSameDocument(page);
  });

  await test.step("its JSON and its evidence, downloaded", async () => {
    const json = page.waitForEvent("download");
    await page.getByRole("link", { name: "JSON" }).first().click();
    const document = JSON.parse(await readFile(await (await json).path(), "utf8"));
    expect(document).toMatchObject({ format: "garant-statement/1", figures: { platform: "demo" } });
    const zip = page.waitForEvent("download");
    await page
      .getByRole("link", { name: words.say("statement.bundle") })
      .first()
      .click();
    await (await zip).saveAs(bundle);
  });

  await test.step("a stranger verifies it, offline, against the checkpoint kept before", async () => {
    const checkpoint = path.join(kept, (await readdir(kept)).find((name) => name.endsWith(".checkpoint")) ?? "none");
    await garant.down();
    const outside = ["--key", key, "--checkpoint", checkpoint, "--receipt", receipt];
    const offline = (file: string) => garant.runAlone("verify", file, ...outside, "--lang", language);
    expect(await offline(bundle)).toMatchObject({ code: 0, stderr: "" });
    const bytes = await readFile(bundle);
    bytes[Math.floor(bytes.length / 2)] ^= 1;
    const altered = path.join(garant.folder, "altered.zip");
    await writeFile(altered, bytes);
    expect(await offline(altered)).toMatchObject({ code: 1 });
  });
});

async function shortPasswordFirst(page: Page, words: Words): Promise<void> {
  await page.getByLabel(words.say("signIn.name")).fill(person.name);
  await page.getByLabel(words.say("signIn.email")).fill(person.email);
  await page.getByLabel(words.say("signIn.newPassword")).fill("short");
  await page.getByRole("button", { name: words.say("signIn.begin") }).click();
  await expect(page.getByText(words.say("signIn.passwordShort", { count: 12 }))).toBeVisible();
  await page.getByLabel(words.say("signIn.newPassword")).fill(person.password);
  await page.getByRole("button", { name: words.say("signIn.begin") }).click();
}
