/** Who watches, settled on the console: a vantage point from its invitation to its revocation. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { Garant } from "./garant.ts";
import {
  demonstrationUp,
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  expectFitsNarrow,
  firstVisit,
  type Page,
  type Route,
  test,
} from "./journey.ts";
import { Words } from "./words.ts";

let garant: Garant;
let agent: ChildProcess | undefined;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(async () => {
  agent?.kill();
  await garant.end();
});

/** Runs the command as it is shown, on the same machine. */
function started(command: string): ChildProcess {
  const token = /GARANT_ENROLMENT_TOKEN=(\S+) garant agent --server (\S+)/.exec(command);
  const args = ["agent", "--server", token?.[2] ?? "", "--folder", path.join(garant.folder, "agent")];
  const env = { ...process.env, GARANT_ENROLMENT_TOKEN: token?.[1] ?? "" };
  return spawn(path.resolve(import.meta.dirname, "../../bin/garant"), args, { env, stdio: "ignore" });
}

test("a vantage point is invited, placed, withdrawn and revoked", async ({ page, browser, words, language }) => {
  await firstVisit(page, garant, words);
  await demonstrationUp(garant, page, words);
  await page.getByRole("link", { name: words.say("shell.supervision") }).click();
  const card = page.getByRole("region", { name: /Lyon/ });
  const press = (name: string | RegExp) => card.getByRole("button", { name }).click();

  await test.step("its token is shown once, in the command to run, and an agent enrols by it", async () => {
    const form = page.getByRole("form", { name: words.say("supervision.invite") });
    await form.getByLabel(words.say("supervision.name")).fill("lyon");
    await form.getByLabel(words.say("supervision.title")).fill("Lyon");
    await form.getByRole("button", { name: words.say("supervision.make") }).click();
    const command = await form.getByLabel(words.say("supervision.command")).inputValue();
    expect(command).toMatch(/^GARANT_ENROLMENT_TOKEN=gve:\S+ garant agent --server http:/);
    await expect(card.getByText(words.say("supervision.state.invited"))).toBeVisible();
    await expectAccessibleInBothThemes(page, words);
    agent = started(command);
    await expect(card.getByText(words.say("supervision.state.idle"))).toBeVisible({ timeout: 60_000 });
    await expect(card.getByText(words.say("supervision.party.client"))).toBeVisible();
    await page.reload();
    await expect(card).toBeVisible();
    expect(await page.content()).not.toContain("gve:");
  });

  await test.step("it is placed at a beat of its own; how many must speak is said before", async () => {
    await press(words.say("supervision.place"));
    await expect(card.getByRole("heading", { name: words.saying("supervision.placeTitle") })).toBeFocused();
    await expect(card.getByText(words.say("supervision.twoEyes"), { exact: false })).toBeVisible();
    await card.getByLabel(words.say("supervision.ownBeat")).check();
    await card.getByLabel(words.say("supervision.every")).fill("0");
    await card.getByRole("button", { name: words.say("supervision.placeDo") }).click();
    await expect(card.getByRole("alert")).toHaveText(words.say("records.missing"));
    await card.getByLabel(words.say("supervision.every")).fill("1");
    await card.getByLabel(words.say("supervision.silentAfter")).fill("10");
    await expectAccessibleInBothThemes(page, words);
    await expectFitsNarrow(page);
    // Somebody else is faster: one is told, and goes on from what is there now.
    await garant.run("client", "vantage", "place", "demo", "history", "--kind", "imported");
    await press(words.say("supervision.placeDo"));
    await expect(card.getByText(words.saying("acts.changedMeanwhile"))).toBeVisible();
    await expectAccessible(page);
    // What is there now comes slowly: who presses sooner waits for it.
    const late = async (route: Route) => {
      await page.waitForTimeout(500);
      await route.continue();
    };
    await page.route("**/description", late, { times: 1 });
    await press(words.say("acts.readAgain"));
    await press(words.say("supervision.placeDo"));
    await expect(card.getByRole("table", { name: words.demonstration })).toBeVisible();
    await garant.run("client", "vantage", "withdraw", "demo", "history");
    await expect(card.getByText(words.say("supervision.state.well"))).toBeVisible({ timeout: 60_000 });
  });

  await test.step("it is withdrawn, after what that changes was read; a cancelled act gives the focus back", async () => {
    const withdraw = card.getByRole("button", { name: words.say("supervision.withdraw", { platform: words.demonstration }) });
    await withdraw.click();
    await expect(card.getByText(words.saying("supervision.eyesAfter", { count: 1 }))).toBeVisible();
    await card.getByRole("button", { name: words.say("records.cancel") }).click();
    await expect(withdraw).toBeFocused();
    await expect(page).not.toHaveURL(/act=/);
    await withdraw.click();
    await card.getByRole("button", { name: words.say("supervision.withdrawDo") }).click();
    await expect(card.getByRole("table")).toBeHidden();
  });

  await test.step("it is revoked for a reason, and its agent stops", async () => {
    await press(words.say("supervision.revoke", { vantage: "Lyon" }));
    await card.getByRole("button", { name: words.say("supervision.revokeDo") }).click();
    await expect(card.getByRole("alert")).toHaveText(words.say("records.missing"));
    await expectAccessible(page);
    const ended = agent && once(agent, "exit");
    await card.getByLabel(words.say("records.why")).fill("machine rendue");
    await card.getByRole("button", { name: words.say("supervision.revokeDo") }).click();
    await expect(card.getByText(words.say("supervision.state.revoked"), { exact: true }).first()).toBeVisible();
    await expect(card.getByRole("button")).toHaveCount(0);
    await ended;
  });

  await test.step("that of the server is the provider's, cannot be revoked, and does not leave as the last one", async () => {
    const localOn = (one: Page) => one.locator("section", { has: one.locator("#vantage-local") });
    await expect(localOn(page).getByRole("button")).toHaveCount(0);
    const theirs = new Words(language, "provider");
    const provider = await (await browser.newContext()).newPage();
    await firstVisit(provider, garant, theirs, "provider");
    await provider.goto(`${garant.door("provider").origin}/supervision`);
    const local = localOn(provider);
    await expect(local.getByRole("button")).toHaveCount(1);
    await local.getByRole("button", { name: theirs.saying("supervision.withdraw") }).click();
    await expect(local.getByText(theirs.saying("supervision.eyesAfter", { count: 0 }))).toBeVisible();
    await local.getByRole("button", { name: theirs.say("supervision.withdrawDo") }).click();
    await expect(local.getByText(language === "fr" ? /il est le seul/ : /it is the only one/)).toBeVisible();
    await expectAccessible(provider);
    await provider.context().close();
  });
});
