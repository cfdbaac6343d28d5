/** Help beside each figure: its rule with this month's numbers in it, on the three pages where figures stand. */
import { Garant } from "./garant.ts";
import { demonstrationUp, expect, expectAccessible, expectFitsNarrow, firstVisit, test } from "./journey.ts";
import type { Words } from "./words.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

const how = (words: Words, figure: string) => words.say("computed.how", { figure });

test("how each figure is computed", async ({ page, words }) => {
  const at = (path: string) => `${garant.door("client").origin}${path}`;
  await firstVisit(page, garant, words);
  await demonstrationUp(garant, page, words);
  const opened = page.getByRole("dialog");
  const month = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", year: "numeric", month: "2-digit" }).format(
    Date.now(),
  );

  await test.step("on the overview, by keyboard: the budget from the promise to what is left", async () => {
    const button = page.getByRole("button", { name: how(words, `${words.say("platform.left")}, ${words.demonstration}`) });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(opened).toContainText(words.say("computed.allowed"));
    await expect(opened).toContainText(/99[.,]9/);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(opened).toBeHidden();
    await expect(button).toBeFocused();
    await page.getByRole("button", { name: words.say("shell.toDark") }).click();
    await button.click();
    await expect(opened).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("on the platform and on its statement, each figure opens its own", async () => {
    for (const [address, figures] of [
      ["/platforms/demo", [words.say("computed.atBest.figure"), words.say("platform.left"), words.say("platform.coverage")]],
      [`/statements/demo/${month}`, [words.say("computed.atBest.figure"), words.say("statements.claimable")]],
    ] as const) {
      await page.goto(at(address));
      for (const figure of figures) {
        await page
          .getByRole("button", { name: how(words, figure), exact: true })
          .first()
          .click();
        await expect(opened.getByRole("heading", { name: words.say("computed.title", { figure }) })).toBeVisible();
        await expect(opened.locator("dd").first()).toHaveText(/\ds$|\d\ss$/);
        await page.keyboard.press("Escape");
        await expect(opened).toBeHidden();
      }
      await page
        .getByRole("button", { name: how(words, figures[1]), exact: true })
        .first()
        .click();
      await expect(opened).toBeVisible();
      await expectFitsNarrow(page);
    }
  });
});
