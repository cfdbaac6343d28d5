/** Every page in the ways that people read: a narrow screen and long words, twice the size, colours of one's own, no motion. */
import { Garant } from "./garant.ts";
import { demonstrationUp, expect, expectAccessible, firstVisit, h1, type Page, test, violationsOn } from "./journey.ts";
import { fixedPages } from "./pages.ts";
import { misfits, stretchTexts } from "./stretched.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

test("every page fits and reads", async ({ page, words }) => {
  const origin = garant.door("client").origin;
  await firstVisit(page, garant, words);
  await demonstrationUp(garant, page, words);
  const downOfTheYear = page.locator(".g-year__fill");
  await test.step("a year that nobody watched has no day with downtime", async () => {
    await arrive(page, `${origin}/platforms/demo?zoom=year`);
    await expect(page.locator(".g-year__day--unknown").first()).toBeVisible();
    await expect(downOfTheYear).toHaveCount(0);
    await page.goto(origin);
  });
  await garant.run("client", "demo", "break", "api", "--for", "1h");
  await expect(h1(page)).toContainText(words.saying("overview.down", { count: 1, of: 1 }), { timeout: 45_000 });
  await arrive(page, `${origin}/platforms/demo?zoom=year`);
  await expect(downOfTheYear.first()).toBeVisible();
  const pages = [
    ...fixedPages,
    await linkOn(page, `${origin}/outages`, "/outages/"),
    await linkOn(page, `${origin}/statements`, "/statements/demo/"),
  ];

  await test.step("on a narrow screen, in a language a third longer", async () => {
    const narrow = await page.context().newPage();
    await stretchTexts(narrow);
    await narrow.setViewportSize({ width: 390, height: 844 });
    for (const path of pages) {
      await arrive(narrow, origin + path);
      expect.soft(await misfits(narrow), `${path} at 390 pixels`).toEqual([]);
    }
    await narrow.close();
  });

  const look = words.language === "fr" ? darkAndNarrow : lightAndWide;
  await test.step(`at twice the size, in colours of the reader's own, without motion; then ${look.told}, to axe`, async () => {
    for (const [place, path] of pages.entries()) {
      await page.setViewportSize({ width: 720, height: 450 });
      await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce", colorScheme: "light" });
      await arrive(page, origin + path);
      expect.soft(await misfits(page), `${path} at 200 %`).toEqual([]);
      expect.soft(await moving(page), `${path} moves`).toEqual([]);
      // In colours of the reader's own the two themes are one: each language looks at half of the pages.
      if ((place % 2 === 0) === (words.language === "en")) await expectAccessible(page);
      await page.setViewportSize(look.size);
      await page.emulateMedia({ forcedColors: "none", colorScheme: look.colours });
      expect.soft(await misfits(page), `${path} ${look.told}`).toEqual([]);
      await expect(page.locator("html.pf-v6-theme-dark"), `${path} ${look.told}`).toHaveCount(look.colours === "dark" ? 1 : 0);
      await expectAccessible(page);
    }
  });
});

/** Words have no colour and hardly a width of their own: each language is looked at in one of them. */
const darkAndNarrow = { told: "in the dark on a narrow screen", colours: "dark", size: { width: 390, height: 844 } } as const;
const lightAndWide = { told: "in the light on a wide one", colours: "light", size: { width: 1440, height: 900 } } as const;

type Fetched = { readonly transferSize: number; readonly decodedBodySize: number };

test("what was built comes compressed, and once", async ({ page, words }) => {
  const fetched = () =>
    page.evaluate<Fetched[]>(
      "performance.getEntriesByType('resource').filter((one) => one.name.includes('/assets/')).map((one) => one.toJSON())",
    );
  const sum = (all: readonly Fetched[], what: keyof Fetched) => all.reduce((bytes, one) => bytes + one[what], 0);
  await page.goto(`${garant.door("client").origin}/sign-in`);
  await expect(h1(page)).toHaveText(words.say("signIn.title"));
  // Also what it asks for late, once it stands.
  await page.waitForLoadState("networkidle");
  const first = await fetched();
  expect(sum(first, "decodedBodySize")).toBeGreaterThan(300_000);
  expect(sum(first, "transferSize")).toBeLessThan(sum(first, "decodedBodySize") / 2);
  await page.goto(`${garant.door("client").origin}/sign-in`);
  await expect(h1(page)).toHaveText(words.say("signIn.title"));
  expect(sum(await fetched(), "transferSize")).toBe(0);
});

test("what is cut or sticks out is found", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const found = async (body: string) => {
    await page.setContent(`<meta name="viewport" content="width=device-width"><body>${body}`);
    return (await misfits(page)).map((text) => text.split(":")[0] ?? "").filter((what) => !what.startsWith("the page"));
  };
  const long = "Indisponibilité ".repeat(9).replaceAll(" ", "");
  expect(await found("<p>short</p>")).toEqual([]);
  expect(await found(`<p>${long}</p>`)).toEqual(["outside"]);
  expect(await found(`<p style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap">${long}</p>`)).toEqual(["cut"]);
  expect(await found(`<div style="overflow:hidden"><p style="width:500px">${long}</p></div>`)).toEqual(["outside"]);
  expect(await found(`<div style="position:absolute;clip-path:inset(50%);width:1px"><p>${long}</p></div>`)).toEqual([]);
  expect(await found(`<div style="overflow-x:auto"><p style="width:500px">${long}</p></div>`)).toEqual([]);
});

test("control: axe finds what nobody could read", async ({ page }) => {
  await page.setContent(
    '<title>t</title><main><h1>h</h1><img src="data:,"><p style="color:#999;background:#aaa">faint</p></main>',
  );
  const found = (await violationsOn(page)).map((text) => text.split(":")[0]);
  expect(found.sort()).toEqual(["color-contrast", "html-has-lang", "image-alt"]);
});

async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await h1(page).first().waitFor();
  await page.locator(".pf-v6-c-skeleton").first().waitFor({ state: "hidden" });
}

async function linkOn(page: Page, list: string, start: string): Promise<string> {
  await page.goto(list);
  const link = page.locator(`main a[href^="${start}"]`).first();
  return (await link.getAttribute("href")) ?? "";
}

/** What is still in motion although the reader wants none. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    "document.getAnimations().filter((one) => one.playState === 'running').map((one) => String(one.animationName ?? one.transitionProperty))",
  );
