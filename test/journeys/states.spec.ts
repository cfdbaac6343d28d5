/** What is not there, what is lost, what does not answer: each is said, and what still holds stays. */
import { Garant } from "./garant.ts";
import { demonstrationUp, expect, expectAccessible, expectSameDocument, firstVisit, h1, mark, test } from "./journey.ts";

let garant: Garant;
test.beforeAll(async () => {
  garant = await Garant.start();
});
test.afterAll(() => garant.end());

test("not found, no live connection, no server", async ({ page, words }) => {
  const at = (path: string) => `${garant.door("client").origin}${path}`;
  await firstVisit(page, garant, words);
  await demonstrationUp(garant, page, words);

  await test.step("what is not there", async () => {
    for (const path of ["/outages/IND-1999-001", "/platforms/nowhere", "/statements/demo/1999-01", "/no/such/page"]) {
      await page.goto(at(path));
      await expect(page.getByRole("heading", { name: words.say("shared.error.notFoundTitle") })).toBeVisible();
      await expectAccessible(page);
    }
  });

  await test.step("without the live connection the page asks again by itself", async () => {
    await page.route("**/api/v1/events", (route) => route.abort());
    await page.goto(at("/"));
    await expect(page.getByText(words.say("shell.connectionLost"))).toBeVisible();
    await expectAccessible(page);
    await mark(page);
    await garant.run("client", "demo", "break", "api", "--for", "1h");
    await expect(h1(page)).toContainText(words.saying("overview.down", { count: 1, of: 1 }), { timeout: 45_000 });
    await expectSameDocument(page);
    await page.unroute("**/api/v1/events");
    await page.goto(at("/report"));
    await expect(page.getByText(words.say("shell.clock.live"))).toBeVisible();
  });

  await test.step("a report while the server is down waits, and is recorded once it answers", async () => {
    await mark(page);
    const send = page.getByRole("button", { name: words.say("report.seeToo", { platform: words.demonstration }) });
    await expect(send).toBeVisible();
    await garant.down();
    await expect(page.getByText(words.say("shell.connectionLost"))).toBeVisible();
    await send.click();
    await expect(page.getByRole("heading", { name: words.say("report.unreachable") })).toBeVisible();
    await expectAccessible(page);
    await garant.up();
    await expect(page.getByRole("heading", { name: words.saying("report.recorded") })).toBeVisible({ timeout: 30_000 });
    await expectSameDocument(page);
  });

  await test.step("a page that was read stays, and says since when it holds", async () => {
    // The demonstration began anew with the server, whole.
    await garant.run("client", "demo", "break", "api", "--for", "1h");
    await page.goto(at("/"));
    await expect(h1(page)).toContainText(words.saying("overview.down", { count: 1, of: 1 }), { timeout: 30_000 });
    await garant.down();
    await expect(page.getByText(words.say("shared.error.unreachable"))).toBeVisible({ timeout: 45_000 });
    await expect(page.getByText(words.saying("shared.error.holds"))).toBeVisible();
    await expect(h1(page)).toContainText(words.saying("overview.down", { count: 1, of: 1 }));
    await expectAccessible(page);
    await garant.up();
    // By then the page may have asked again by itself.
    const retry = page.getByRole("button", { name: words.say("shared.error.retry") });
    if (await retry.isVisible()) await retry.click({ timeout: 5_000 }).catch(() => undefined);
    await expect(page.getByText(words.say("shared.error.unreachable"))).toBeHidden();
  });
});
