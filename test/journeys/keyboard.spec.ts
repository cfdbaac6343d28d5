/** Without a mouse and from an address: the console is the same console. */
import { Garant } from "./garant.ts";
import { expect, expectAccessible, firstVisit, h1, type Page, person, test } from "./journey.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

test("the keyboard alone, and addresses", async ({ page, words }) => {
  const at = (path: string) => `${garant.door("client").origin}${path}`;
  await firstVisit(page, garant, words);
  await page.getByRole("button", { name: words.say("connect.demonstrationStart") }).press("Enter");
  await expect(h1(page)).toContainText(words.saying("overview.up", { count: 1 }), { timeout: 30_000 });
  await garant.run("client", "demo", "break", "api", "--for", "1h");
  await expect(h1(page)).toContainText(words.saying("overview.down", { count: 1, of: 1 }), { timeout: 30_000 });

  await test.step("to the contents at once, and from page to page by letters", async () => {
    await page.reload();
    await expect(h1(page)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: words.say("shell.skip") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();
    for (const [keys, path] of [
      ["gp", "/platforms"],
      ["gu", "/outages"],
      ["gs", "/statements"],
      ["go", "/"],
      ["r", "/report"],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await expect(page).toHaveURL(at(path));
      await expect(page.locator("#main")).toBeFocused();
    }
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: words.say("shell.keysHelp.title") })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  });

  await test.step("the palette: a few letters, arrows and Enter lead anywhere, and Escape back to where one was", async () => {
    await page.goto(at("/platforms"));
    await expect(h1(page)).toBeVisible();
    const before = page.getByRole("link", { name: words.say("shell.statements") });
    await before.focus();
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: words.say("palette.title") });
    const field = dialog.getByRole("combobox", { name: words.say("palette.field") });
    await expect(field).toBeFocused();
    for (const group of ["pages", "platforms", "outages", "statements", "acts"] as const)
      await expect(dialog.getByRole("group", { name: words.say(`palette.groups.${group}`) })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(before).toBeFocused();

    const chosen = () => dialog.getByRole("option", { selected: true });
    const open = async (typed: string) => {
      await page.keyboard.press("Control+k");
      await expect(field).toBeFocused();
      await page.keyboard.type(typed);
    };
    await open("zzzz");
    await expect(dialog.getByRole("status")).toContainText(words.say("palette.none"));
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await expectAccessible(page);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("demo");
    const first = await chosen().getAttribute("id");
    await expect(field).toHaveAttribute("aria-activedescendant", first ?? "none");
    await page.keyboard.press("ArrowDown");
    await expect(chosen()).not.toHaveAttribute("id", first ?? "none");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(at("/platforms/demo"));
    await expect(page.locator("#main")).toBeFocused();

    for (const [typed, path] of [
      [words.say("shell.supervision"), /\/supervision$/],
      [`IND-${new Date().getFullYear()}`, /\/outages\/IND-/],
      [`${words.demonstration} ${new Date().toLocaleDateString(words.language, { month: "long" })}`, /\/statements\/demo\//],
      [words.say("palette.reportOf", { platform: "Demo" }), /\/report\?platform=demo$/],
    ] as const) {
      await open(typed);
      await expect(chosen()).toBeVisible();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(path);
    }
    await open(words.say("shell.keys"));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: words.say("shell.keysHelp.title") })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words.say("palette.open") }).click();
    await dialog.getByRole("option", { name: words.say("shell.overview") }).click();
    await expect(page).toHaveURL(at("/"));
  });

  await test.step("a report", async () => {
    await page.goto(at("/report"));
    await tabTo(page, words.say("report.seeToo", { platform: words.demonstration }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: words.saying("report.recorded") })).toBeFocused();
  });

  await test.step("the timeline is one stop, arrows move inside it", async () => {
    await page.goto(at("/platforms/demo?zoom=hour"));
    const chart = page.getByRole("region", { name: words.say("timeline.title") }).getByRole("figure");
    const entry = chart.locator('[data-stop][tabindex="0"]');
    const focused = chart.locator("[data-stop]:focus");
    await expect(entry).toHaveCount(1);
    const outage = chart.locator('a[href^="/outages/"]').first();
    await outage.focus();
    const lane = (await outage.getAttribute("data-stop"))?.split(":")[0];
    await expect(outage).toHaveAttribute("tabindex", "0");
    await expectAccessible(page);
    await page.keyboard.press("ArrowDown");
    await expect(focused).toHaveCount(1);
    await expect(focused).not.toHaveAttribute("data-stop", new RegExp(`^${lane}:`));
    await expect(entry).toHaveCount(1);
    await page.keyboard.press("ArrowUp");
    await expect(focused).toHaveAttribute("data-stop", new RegExp(`^${lane}:`));
    await outage.focus();
    await page.keyboard.press("Enter");
    const lens = page.getByRole("region", { name: words.saying("timeline.lens.title") });
    await expect(lens.getByRole("heading")).toBeFocused();
    await expect(page).toHaveURL(/lens=\d+-\d+/);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(lens).toHaveCount(0);
    await expect(outage).toBeFocused();
    await page.keyboard.press("Shift+Enter");
    await expect(page).toHaveURL(/\/outages\//);
    await page.goBack();
  });

  await test.step("what is dragged over is shown nearer; the buttons lead back", async () => {
    await page.goto(at("/platforms/demo?zoom=month"));
    const track = page
      .getByRole("region", { name: words.say("timeline.title") })
      .locator(".g-tl__track")
      .first();
    await track.scrollIntoViewIfNeeded();
    const box = await track.boundingBox();
    if (box === null) throw new Error("no track");
    await page.mouse.move(box.x + box.width * 0.5, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 4, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/zoom=(day|week)&from=/);
    await page.getByRole("button", { name: words.say("timeline.zoom.hour") }).click();
    await expect(page).toHaveURL(/zoom=hour/);
  });

  await test.step("the same as a table; the address keeps it", async () => {
    await tabTo(page, words.say("timeline.asTable"));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/view=table/);
    await page.reload();
    await expect(
      page
        .getByRole("table", { name: words.say("timeline.title") })
        .getByRole("row")
        .nth(1),
    ).toBeVisible();
    await expect(page.getByRole("button", { name: words.say("timeline.zoom.hour") })).toHaveAttribute("aria-pressed", "true");
    await expectAccessible(page);
  });

  await test.step("an address leads to its page through the sign-in", async () => {
    await page.context().clearCookies();
    await page.goto(at("/outages?state=open"));
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await page.getByLabel(words.say("signIn.email")).fill(person.email);
    await page.getByLabel(words.say("signIn.password")).fill(person.password);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(at("/outages?state=open"));
    await expect(page.getByRole("button", { name: words.say("outages.open") })).toHaveAttribute("aria-pressed", "true");
  });
});

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 1 && (await focused.innerText()).trim().startsWith(name)) return;
  }
  throw new Error(`the focus never came to ${name}`);
}
