/** A first real platform, by the form: each probe is tried against a server that is really there, and what fails is said. */
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer as createHttps } from "node:https";
import { type AddressInfo, createServer as createTcp, type Server } from "node:net";
import { join } from "node:path";
import { makeAuthority, makeCertificate } from "../../server/demo/certificates.ts";
import { Garant } from "./garant.ts";
import { expect, expectAccessible, firstVisit, h1, type Page, test } from "./journey.ts";
import type { Words } from "./words.ts";

const dayMs = 86_400_000;
const validity = { from: Date.now() - dayMs, to: Date.now() + 30 * dayMs };
const authority = makeAuthority({ name: "Authority of a journey", ...validity });
const { certificate, key } = makeCertificate({ subject: "api", names: ["127.0.0.1"], ...validity }, authority);

let garant: Garant;
/** What the page was shown with the last request. */
let shownLast: string | string[] | undefined;
let page443: Server;
let port6443: Server;
test.beforeAll(async () => {
  page443 = createHttps({ cert: certificate, key }, ({ headers }, answer) => {
    shownLast = headers["x-key"];
    answer.end("ok");
  });
  port6443 = createTcp((socket) => socket.end());
  for (const server of [page443, port6443]) await once(server.listen(0, "127.0.0.1"), "listening");
  garant = await Garant.start();
});
test.afterAll(async () => {
  await garant.end();
  page443.close();
  port6443.close();
});

test("a platform is connected once its probes answer", async ({ page, words }) => {
  const field = (name: string) => page.getByLabel(name, { exact: false });
  await firstVisit(page, garant, words);
  await page.getByRole("link", { name: words.say("overview.empty.connect") }).click();

  await test.step("an empty form says what is missing", async () => {
    await page.getByRole("button", { name: words.say("connect.save") }).click();
    await expect(page.getByRole("heading", { name: words.saying("connect.missing", { count: 3 }) })).toBeVisible();
    await expectAccessible(page);
  });

  const first = part(page, words.say("connect.component"));
  await test.step("an authority that is not trusted is a failure, said in words", async () => {
    await field(words.say("connect.name")).first().fill("Production soins");
    await first.getByLabel(words.say("connect.componentName")).fill("API");
    await part(page, "API")
      .getByLabel("URL")
      .fill(`https://127.0.0.1:${portOf(page443)}/readyz`);
    await tryProbe(part(page, "API"), words);
    await expect(part(page, "API").getByRole("status")).toContainText(/certificat/i);
    await expectAccessible(page);
  });

  await test.step("with its authority the page answers", async () => {
    await part(page, "API").getByText(words.say("connect.more")).click();
    await part(page, "API").getByPlaceholder("-----BEGIN CERTIFICATE-----").first().fill(authority.certificate);
    await tryProbe(part(page, "API"), words);
    await expect(part(page, "API").getByRole("status")).toContainText(words.say("connect.answers"));
  });

  await test.step("a save with a probe that fails asks first", async () => {
    const closed = createTcp().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const refusing = portOf(closed);
    closed.close();
    await page.getByRole("button", { name: words.say("connect.addComponent") }).click();
    const second = part(page, words.say("connect.component"));
    await second.getByLabel(words.say("connect.kind")).selectOption("tcp");
    await second.getByLabel(words.say("connect.componentName")).fill("Ingress");
    await part(page, "Ingress").getByRole("textbox").nth(1).fill("127.0.0.1");
    await part(page, "Ingress").getByRole("spinbutton").first().fill(String(refusing));
    await page.getByRole("button", { name: words.say("connect.save") }).click();
    await expect(page.getByRole("heading", { name: words.saying("connect.someFail") })).toBeVisible();
    await expect(part(page, "Ingress").getByRole("status")).toContainText(/refus/i);
    await expectAccessible(page);
  });

  await test.step("all answer: it is saved, watched, and up", async () => {
    await part(page, "Ingress")
      .getByRole("spinbutton")
      .first()
      .fill(String(portOf(port6443)));
    await field(words.say("connect.every")).fill("1");
    await page.getByRole("button", { name: words.say("connect.save") }).click();
    await expect(page).toHaveURL(/\/platforms\/production-soins$/);
    await expect(h1(page)).toHaveText("Production soins");
    await expect(page.locator(".g-head").getByText(words.say("shared.state.up"), { exact: true })).toBeVisible();
    await expect(page.getByText(words.saying("platform.answersIn")).first()).toBeVisible();
    await expect(page.getByText(words.say("shell.demonstration"))).toBeHidden();
    await expectAccessible(page);
  });

  const probes = page.getByRole("link", { name: words.say("connect.probesTitle"), exact: true });
  const headers = () => part(page, "API").getByLabel(/^(Headers|En-têtes)$/);
  const open = async () => {
    await probes.click();
    await part(page, "API").getByText(words.say("connect.more")).click();
  };
  const save = async () => {
    await page.getByRole("button", { name: words.say("connect.save") }).click();
    await expect(page).toHaveURL(/\/platforms\/production-soins$/);
  };
  await test.step("a header is set: the endpoint is shown it, the page no more", async () => {
    await open();
    await headers().fill("X-Key: canary-of-a-form\nAccept: text/plain");
    await save();
    await expect.poll(() => shownLast).toBe("canary-of-a-form");
    await open();
    await expect(headers()).toHaveValue("X-Key: •••\nAccept: •••");
    expect(await page.content()).not.toContain("canary-of-a-form");
    await expectAccessible(page);
  });

  await test.step("it stays where it is left, also in a trial, and is replaced where another is typed", async () => {
    await tryProbe(part(page, "API"), words);
    await expect(part(page, "API").getByRole("status")).toContainText(words.say("connect.answers"));
    expect(shownLast).toBe("canary-of-a-form");
    await save();
    await open();
    await headers().fill("X-Key: another-key-of-a-form");
    await save();
    await expect.poll(() => shownLast).toBe("another-key-of-a-form");
  });

  await test.step("what somebody else changed meanwhile is not overwritten: who and when, and the way to what is there now", async () => {
    await open();
    const yaml = await garant.run("client", "get", "platform", "production-soins", "-o", "yaml");
    const file = join(garant.folder, "renamed.yaml");
    await writeFile(file, yaml.replace("title: Production soins", "title: Production meddled"));
    await garant.run("client", "apply", "-f", file);
    await page.getByRole("button", { name: words.say("connect.save") }).click();
    const told = page.getByRole("heading", { name: words.saying("acts.changedMeanwhile") });
    await expect(told).toContainText("this machine");
    await expectAccessible(page);
    await page.getByRole("button", { name: words.say("acts.readAgain") }).click();
    await expect(told).toBeHidden();
    await expect(page.getByRole("link", { name: "Production meddled" })).toBeVisible();
  });
});

/** The fields of one component, by its name. */
const part = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

async function tryProbe(component: ReturnType<typeof part>, words: Words): Promise<void> {
  await component.getByRole("button", { name: words.say("connect.try") }).click();
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
