/** What the parties settle, on their two consoles: what an act moves is shown before it is recorded, and both read the same dispute. */
import type { Page } from "@playwright/test";
import { Garant } from "./garant.ts";
import { demonstrationUp, expect, expectAccessibleInBothThemes, firstVisit, h1, test } from "./journey.ts";
import { Words } from "./words.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

/** Fills in the reason, looks at what would move, and records it. */
async function settle(page: Page, words: Words, reason: string, moves: RegExp | null): Promise<void> {
  await page.getByLabel(words.say("records.why")).fill(reason);
  await expect(page.getByRole("button", { name: words.say("records.confirm") })).toBeHidden();
  await page.getByRole("button", { name: words.say("records.preview") }).click();
  if (moves !== null) await expect(page.getByRole("status").getByRole("table").first()).toContainText(moves);
  await page.getByRole("button", { name: words.say("records.confirm") }).click();
  await expect(page.getByText(words.saying("records.done"))).toBeVisible();
}

test("an earlier instant accepted, a report contested, a ruling proposed and accepted", async ({
  page,
  browser,
  words,
  language,
}) => {
  const theirs = new Words(language, "provider");
  const provider = await (await browser.newContext()).newPage();
  const at = { client: garant.door("client").origin, provider: garant.door("provider").origin };
  await firstVisit(page, garant, words);
  await firstVisit(provider, garant, theirs, "provider");
  await demonstrationUp(garant, page, words);
  const report = (...more: string[]) => garant.run("client", "report", "demo", "--component", "api", ...more, "--json");

  await test.step("the provider accepts the instant that a report claims, having seen what it moves", async () => {
    await report("--claimed-at", new Date(Date.now() - 600_000).toISOString());
    await provider.goto(`${at.provider}/platforms/demo/records`);
    await expect(h1(provider)).toContainText(theirs.saying("records.title"));
    await provider.getByRole("button", { name: theirs.say("records.act.accept-claimed-instant") }).click();
    await expectAccessibleInBothThemes(provider, theirs);
    await settle(
      provider,
      theirs,
      "Leur passerelle ne nous joignait plus",
      new RegExp(theirs.say("statement.versions.line.counted")),
    );
    await expect(provider.getByText(theirs.say("records.advanced"), { exact: true })).toBeVisible();
  });

  await test.step("whether service is back is asked of the client, about what was reported; the provider waits for it", async () => {
    const components = words.say("acts.question.components", { components: "API", platform: words.demonstration });
    await page.goto(`${at.client}/`);
    await expect(page.getByRole("heading", { name: components })).toBeVisible({ timeout: 30_000 });
    await provider.goto(`${at.provider}/`);
    const awaited = theirs.say("overview.awaited.confirm-restoration", { platform: words.demonstration });
    await expect(provider.getByRole("link", { name: awaited })).toBeVisible();
    const question = theirs.say("acts.question.label", { platform: words.demonstration });
    await expect(provider.getByRole("region", { name: question })).toHaveCount(0);
  });

  await test.step("the provider contests another report: both consoles list the dispute", async () => {
    const { id }: { id: string } = JSON.parse(await report());
    await provider.goto(`${at.provider}/platforms/demo/records?act=contest-record&of=${id}`);
    await settle(provider, theirs, "Rien de notre côté", null);
    for (const [one, origin, its] of [
      [page, at.client, words],
      [provider, at.provider, theirs],
    ] as const) {
      await one.goto(`${origin}/disputes`);
      await expect(h1(one)).toHaveText(its.say("disputes.title"));
      await one
        .getByRole("link", { name: its.say("disputes.kind.notification-contested") })
        .first()
        .click();
      await expect(one.getByText("Rien de notre côté").first()).toBeVisible();
      await expectAccessibleInBothThemes(one, its);
    }
  });

  await test.step("the client proposes a ruling, the provider accepts it: the dispute is settled for both", async () => {
    await page.getByRole("button", { name: words.say("disputes.propose") }).click();
    await page.getByLabel(words.say("disputes.toClient")).check();
    await settle(page, words, "Nos journaux le montrent", null);
    await expect(provider.getByText("Nos journaux le montrent")).toBeVisible();
    await provider.getByRole("button", { name: theirs.say("disputes.accept"), exact: true }).click();
    await provider.getByLabel(theirs.say("records.why")).fill("Les nôtres aussi");
    await provider.getByRole("button", { name: theirs.say("records.preview") }).click();
    await provider.getByRole("button", { name: theirs.say("records.confirm") }).click();
    await expect(provider.getByText("Les nôtres aussi")).toBeVisible();
    await expect(page.getByText("Les nôtres aussi")).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
  });

  await test.step("zones are dated back with their evidence: the statement says since when, and recorded when", async () => {
    await page.goto(`${at.client}/platforms/demo/records?act=record-zones`);
    await page.getByRole("spinbutton").fill("2");
    await page.getByLabel(words.saying("records.since")).fill(localTime(Date.now() - 3_600_000));
    await page.getByLabel(words.say("records.evidence")).first().fill("Inventaire de la veille");
    await expectAccessibleInBothThemes(page, words);
    await page.getByRole("button", { name: words.say("records.preview") }).click();
    await page.getByRole("button", { name: words.say("records.confirm") }).waitFor();
    await page.getByRole("button", { name: words.say("records.confirm") }).click();
    await expect(page.getByText(words.saying("records.done"))).toBeVisible();
    await page.goto(`${at.client}/statements/demo/${localTime(Date.now() - 3_600_000).slice(0, 7)}`);
    await expect(page.getByText(words.saying("statement.zones.datedBack"))).toBeVisible();
  });

  await test.step("an exclusion is entered with its preview; the month's statement says what it moved", async () => {
    await provider.goto(`${at.provider}/platforms/demo/records?act=declare-exclusion`);
    await expect(provider.getByText(theirs.say("records.subtracted"))).toBeVisible();
    await provider.getByRole("button", { name: theirs.say("records.preview") }).click();
    await expect(provider.getByRole("alert")).toHaveText(theirs.say("records.missing"));
    await expectAccessibleInBothThemes(provider, theirs);
    await page.goto(`${at.client}/statements/demo/${new Date().toISOString().slice(0, 7)}`);
    await expect(page.getByRole("heading", { name: words.say("statement.effects.title") })).toBeVisible();
    await expect(page.getByRole("heading", { name: words.say("statement.zones.title") })).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
  });
});

/** As a field of the page takes it, in the zone of the agreement. */
function localTime(at: number): string {
  return new Date(at).toLocaleString("sv-SE", { timeZone: "Europe/Paris" }).replace(" ", "T");
}
