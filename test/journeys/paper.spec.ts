/** A month with a penalty due: its statement on paper and as tables, its archive, the claim prepared and recorded as sent. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { penaltyDue } from "../http/penalty-due.ts";
import type { Served } from "../http/served.ts";
import { expect, expectAccessibleInBothThemes, expectFitsNarrow, person, test } from "./journey.ts";
import type { Words } from "./words.ts";

let at: Served;
test.beforeAll(async () => {
  ({ at } = await penaltyDue());
});
test.afterAll(() => at.end());

async function signIn(page: Page, words: Words): Promise<void> {
  await page.goto(at.running.links.get("client") ?? "");
  await page.getByLabel(words.say("signIn.name")).fill(person.name);
  await page.getByLabel(words.say("signIn.email")).fill(person.email);
  await page.getByLabel(words.say("signIn.newPassword")).fill(person.password);
  await page.getByRole("button", { name: words.say("signIn.begin") }).click();
  await expect(page).toHaveURL(`${at.origin("client")}/`);
}

/** The file that a link or a button hands out. */
async function downloaded(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).first().click();
  const download = await coming;
  return { file: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("a statement on paper, its archive, and the claim", async ({ page, words }) => {
  const { language } = words;
  await signIn(page, words);

  await test.step("the statement hands out its paper, its table and what was archived", async () => {
    await page.goto(`${at.origin("client")}/statements/ocp01/2026-10`);
    const paper = await downloaded(page, "PDF");
    expect(paper.file).toBe(`client-ocp01-2026-10-v1-${language}.pdf`);
    expect(paper.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const table = await downloaded(page, "CSV");
    expect(table.bytes.toString("utf8")).toContain(language === "fr" ? "Début;Fin;" : "Start,End,");
    const archive = page.getByRole("table", { name: words.say("statement.archived.title") });
    await expect(archive.getByRole("row")).toHaveCount(4);
    expect((await downloaded(page, paper.file)).bytes.equals(paper.bytes)).toBe(true);
    await expectAccessibleInBothThemes(page, words);
    await expectFitsNarrow(page);
  });

  await test.step("the list hands out a quarter", async () => {
    await page.goto(`${at.origin("client")}/statements`);
    await page.getByLabel(words.say("statements.period")).selectOption("2026-Q4");
    const quarter = await downloaded(page, words.say("statements.periodAs.csv"));
    expect(quarter.file).toBe(`client-2026-Q4-${language}.csv`);
    await expectFitsNarrow(page);
  });

  await test.step("the claim is ready to be sent, and that it was sent is a fact", async () => {
    await page.goto(`${at.origin("client")}/statements/ocp01/2026-10`);
    await page.getByRole("link", { name: words.say("claim.prepare") }).click();
    await expect(page.getByRole("textbox", { name: words.say("claim.body") })).toHaveValue(/garant verify .*\.zip/);
    await expectAccessibleInBothThemes(page, words);
    await expectFitsNarrow(page);
    await page.getByLabel(words.say("claim.sentTo")).fill("support@provider.example");
    await page.getByRole("button", { name: words.say("claim.record") }).click();
    await expect(page.getByRole("status").filter({ hasText: words.say("claim.recorded") })).toBeVisible();
    await page.goto(`${at.origin("client")}/statements/ocp01/2026-10`);
    await expect(page.getByText(words.say("claim.recorded"))).toBeVisible();
    await expect(page.getByRole("link", { name: words.say("claim.prepare") })).toHaveCount(0);
  });
});
