/** The public page in a browser that runs no script: what is up, what is not, each day in words, both themes, narrow and wide. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Response } from "@playwright/test";
import { pageWords } from "../../server/published/page/page-words.ts";
import { Garant } from "./garant.ts";
import { expect, expectAccessible, h1, test } from "./journey.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
  const { origin } = garant.door("client");
  await writeFile(path.join(garant.folder, "own.json"), JSON.stringify(watchedHere(origin)));
  await garant.run("client", "platform", "connect", "-f", "own.json");
});
test.afterAll(() => garant.end());

const beat = { intervalMs: 1_000, staleAfterMs: 5_000, failures: 2, of: 3, successes: 2 };
const watchedHere = (origin: string) => ({
  ...{ id: "own", title: "Garant <itself>", region: null, zones: 2 },
  components: [
    { name: "health", title: "Health", beat, probe: { kind: "http", parameters: { url: `${origin}/api/v1/health` } } },
  ],
});

test("the state of the service, for anyone", async ({ browser, page, language }) => {
  const address = `${garant.door("client").origin}/status/client`;

  await test.step("is not found until it is published", async () => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(h1(page)).toHaveText(pageWords.missing.title[language]);
    await expectAccessible(page);
  });

  await garant.run("client", "publication", "set", "on");

  await test.step("says it without any script, and keeps within thirty kilobytes", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: language === "fr" ? "fr-FR" : "en-GB" });
    const still = await context.newPage();
    let sizes: Promise<number>[] = [];
    const sizeOf = async (answer: Response) => (await answer.body().catch(() => Buffer.alloc(0))).length;
    still.on("response", (answer) => sizes.push(sizeOf(answer)));
    await expect(async () => {
      await still.goto(address);
      await expect(h1(still)).toHaveText(pageWords.allUp[language], { timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    sizes = [];
    await still.goto(address, { waitUntil: "networkidle" });
    await expect(still.getByRole("heading", { name: "Garant <itself>" })).toBeVisible();
    const days = still.getByRole("list", { name: pageWords.history[language] }).getByRole("listitem");
    await expect(days).toHaveCount(90);
    await expect(days.first()).toContainText(pageWords.state.before[language]);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(30_000);
    await still.getByRole("link", { name: pageWords.other[language] }).click();
    await expect(h1(still)).toHaveText(pageWords.allUp[language === "fr" ? "en" : "fr"]);
    await context.close();
  });

  await test.step("reads in both themes, from 320 to 1440 pixels", async () => {
    await page.goto(address);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
    }
  });
});
