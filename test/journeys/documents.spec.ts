/** The documents and the API's own page, as Garant serves them: without an account, without anybody else, with and without script. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Garant } from "./garant.ts";
import { axeOn, expect, expectAccessible, firstVisit, h1, type Page, person, test } from "./journey.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

const site = path.resolve(import.meta.dirname, "../../docs/dist");

/** What the page complains of, and whom it asks besides its own server. */
function heard(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!/^(file|data|blob):$/.test(protocol) && hostname !== "127.0.0.1") said.push(request.url());
  });
  return said;
}

async function expectNothingSideways(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
}

test("the documents: in the reader's language, searched, accessible, without script, from a disk", async ({
  page,
  browser,
  language,
}) => {
  const said = heard(page);
  const home = `${garant.door("client").origin}/docs`;

  await test.step("in the reader's language, in both themes, at every width", async () => {
    await page.goto(home);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page);
        await expectNothingSideways(page);
      }
    }
  });

  await test.step("the search leads to a passage", async () => {
    await page.getByRole("searchbox").fill(language === "fr" ? "decisions" : "dispute");
    const first = page.locator("#found a").first();
    await expect(first).toBeVisible();
    await expectAccessible(page);
    await first.click();
    await expect(h1(page)).toBeVisible();
    const { hash } = new URL(page.url());
    if (hash !== "") await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`)).toBeVisible();
    await page.getByRole("searchbox").fill("zzzzqqqq");
    await expect(page.locator("#found")).toHaveText(/^(Aucun résultat|Nothing found)$/);
  });

  await test.step("pages of every sort are accessible, narrow too", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const one of ["reference/errors.html", "settling.html"]) {
      await page.goto(`${home}/${one}`);
      await expectAccessible(page);
      await expectNothingSideways(page);
    }
  });

  await test.step("what is not there is not the console", async () => {
    expect((await page.request.get(`${home}/no-such-page.html`)).status()).toBe(404);
    expect((await page.request.get(`${home}/../../package.json`)).headers()["content-type"]).not.toContain("json");
  });

  await test.step("from a disk, with the search", async () => {
    await page.goto(pathToFileURL(path.join(site, language === "fr" ? "fr/index.html" : "index.html")).href);
    await page.getByRole("searchbox").fill("PostgreSQL");
    await expect(page.locator("#found a").first()).toBeVisible();
  });
  expect(said).toEqual([]);

  await test.step("without script", async () => {
    const still = await browser.newContext({ javaScriptEnabled: false });
    const plain = await still.newPage();
    await plain.goto(`${home}/index.html`);
    await plain.locator("nav.pages a", { hasText: "Architecture" }).click();
    await expect(h1(plain)).toHaveText("Architecture");
    await expect(plain.getByRole("searchbox")).toBeHidden();
    await still.close();
  });
});

test("the console leads to the documents in its own language", async ({ page, words, language }) => {
  await firstVisit(page, garant, words);
  await page.getByRole("button", { name: words.say("shell.account", { name: person.name }) }).click();
  await page.getByRole("menuitem", { name: words.say("shell.documents") }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(h1(page)).toHaveText(language === "fr" ? /la documentation/ : /documents/);
});

test("the API's page: every endpoint, no inline script, nobody else asked", async ({ page }) => {
  const said = heard(page);
  const reply = await page.goto(`${garant.door("client").origin}/api/docs`);
  expect(reply?.headers()["content-security-policy"]).toContain("default-src 'self'");
  expect(reply?.headers()["content-security-policy"]).not.toContain("script-src");
  const { paths } = await (await page.request.get(`${garant.door("client").origin}/api/v1/openapi.json`)).json();
  await expect(page.locator(".opblock")).toHaveCount(Object.values<object>(paths).flatMap(Object.keys).length, {
    timeout: 30_000,
  });
  await page.locator("#operations-session-getHealth button").first().click();
  await expect(page.getByText("Responses").first()).toBeVisible();
  const ours = await axeOn(page).exclude(".swagger-ui").analyze();
  expect(ours.violations).toEqual([]);
  expect(await page.locator("script:not([src])").count()).toBe(0);
  expect(said).toEqual([]);
});

test("control: what is forbidden and who else is asked are heard", async ({ page }) => {
  const said = heard(page);
  await page.goto(`${garant.door("client").origin}/api/docs`);
  await page.evaluate(
    "document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/a.png' }), Object.assign(document.createElement('script'), { textContent: '1' }))",
  );
  await expect.poll(() => said.length).toBeGreaterThan(1);
});
