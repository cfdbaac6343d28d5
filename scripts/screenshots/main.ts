/**
 * Pictures of the console, in each language of a server and a demonstration that live only for them: those that the documents show;
 * with a folder named, also every page, at both widths, in both themes.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { type Language, languages } from "../../core/words/language.ts";
import { Garant } from "../../test/journeys/garant.ts";
import { buildConsole } from "../console.mjs";
import { findChromium } from "../running/chromium.ts";
import { root } from "../running/tool.ts";

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;
type Look = { readonly language: Language; readonly theme: "light" | "dark"; readonly width: 390 | 1200 | 1440 };

const looks = (["light", "dark"] as const).flatMap((theme) => ([390, 1440] as const).map((width) => ({ theme, width })));
/** Each by a page of docs/ in its language: a check says which is shown by none. */
const shownInDocuments: ReadonlySet<string> = new Set([
  ...["overview", "report", "outage", "statement", "ledger-fact", "supervision", "alert-sources", "publication", "accounts"],
]);
const heights = { 390: 844, 1200: 680, 1440: 900 } as const;
const say = (line: string) => console.log(line);

const folder = process.argv[2] === undefined ? undefined : path.resolve(process.argv[2]);
const found = await findChromium(say);
if ("missing" in found) throw new Error(found.missing);
buildConsole(process.execPath, say);
const browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const language of languages) await picturesIn(language, browser);
} finally {
  await browser.close();
}

async function picturesIn(language: Language, browser: Browser): Promise<void> {
  const garant = await Garant.start();
  try {
    const { origin, link } = garant.door("client");
    const cookies = await signedIn(browser, link);
    const pages = await story(browser, garant, language, cookies);
    for (const [name, address] of pages.filter(([one]) => shownInDocuments.has(one))) {
      const file = path.join(root, `docs/images/${name}.${language}.png`);
      await picture(browser, cookies, origin + address, { language, theme: "light", width: 1200 }, file, false);
    }
    for (const look of folder === undefined ? [] : looks)
      for (const [name, address] of pages) {
        const file = path.join(folder ?? "", `${name}.${language}.${look.width}.${look.theme}.png`);
        await picture(browser, name === "sign-in" ? undefined : cookies, origin + address, { language, ...look }, file, true);
      }
  } finally {
    await garant.end();
  }
}

/** The first visit, over the API as the page does it. */
async function signedIn(browser: Browser, link: string): Promise<Cookies> {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill("Client Example");
  await page.getByLabel("E-mail").fill("person@client.example");
  await page.getByLabel("New password").fill("a sentence that is long enough");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByText("No platform is supervised").waitFor();
  const cookies = await page.context().storageState();
  await page.context().close();
  return cookies;
}

/** One outage that both sides saw and that is over, a second one under way, and a platform beside that is up. */
async function story(
  browser: Browser,
  garant: Garant,
  language: Language,
  cookies: Cookies,
): Promise<readonly (readonly [name: string, address: string])[]> {
  const { origin } = garant.door("client");
  const page = await (await browser.newContext({ locale: "en-GB", storageState: cookies })).newPage();
  await garant.runIn(language, "client", "demo", "start");
  await writeFile(path.join(garant.folder, "garant.json"), JSON.stringify(itself(origin)));
  await garant.run("client", "platform", "connect", "-f", "garant.json");
  await page.goto(origin);
  await page.getByRole("heading", { name: "2 platforms are up" }).waitFor({ timeout: 60_000 });
  await garant.run("client", "report", "demo");
  await garant.run("client", "demo", "break", "api", "--for", "20s");
  await page.getByRole("button", { name: "Yes, service is back" }).click({ timeout: 120_000 });
  await page.getByRole("heading", { name: "2 platforms are up" }).waitFor({ timeout: 60_000 });
  await garant.run("client", "demo", "break", "registry", "--for", "1h");
  await page.getByRole("heading", { name: "1 platform of 2 is down" }).waitFor({ timeout: 60_000 });
  await writeFile(path.join(garant.folder, "rules.json"), JSON.stringify(alertRules()));
  await garant.run("client", "vantage", "place", "demo", "alerts", "--kind", "alerts", "--interval", "1m");
  await garant.run("client", "alerts", "create", "alertmanager", "-f", "rules.json");
  const listed = async (list: string, one: string) => {
    await page.goto(origin + list);
    return (await page.locator(`a[href^="${one}"]`).last().getAttribute("href")) ?? list;
  };
  const outage = await listed("/outages", "/outages/");
  const statement = await listed("/statements", "/statements/demo/");
  await page.context().close();
  return [
    ...(["sign-in", "platforms", "outages", "report", "statements", "agreement", "connect", "ledger"] as const).map(
      (name) => [name, `/${name}`] as const,
    ),
    ["overview", "/"],
    ["platform", "/platforms/demo?zoom=hour"],
    ["platform-table", "/platforms/demo?view=table"],
    ["outage", outage],
    ["statement", statement],
    ["supervision", "/supervision"],
    ["alert-sources", "/supervision/alerts"],
    ["publication", "/supervision/publication"],
    ["agreement-revisions", "/agreement?view=revisions"],
    ["ledger-fact", "/ledger?seq=3"],
    ["account", "/account"],
    ["tokens", "/account/tokens"],
    ["accounts", "/accounts"],
  ];
}

function alertRules() {
  return {
    rules: [{ match: { alertname: "ApiDown" }, platform: "demo", component: "api", vantage: "alerts" }],
    heartbeat: { alertname: "Watchdog" },
  };
}

/** The server itself, as a platform to watch beside the demonstration. */
function itself(origin: string) {
  return {
    id: "garant",
    title: "Garant",
    region: "local",
    zones: 2,
    components: [
      {
        name: "health",
        title: "API",
        beat: { intervalMs: 2_000, staleAfterMs: 10_000, failures: 2, of: 3, successes: 2 },
        probe: { kind: "http", parameters: { url: `${origin}/api/v1/health` } },
      },
    ],
  };
}

async function picture(
  browser: Browser,
  cookies: Cookies | undefined,
  address: string,
  look: Look,
  file: string,
  fullPage: boolean,
): Promise<void> {
  const context = await browser.newContext({
    ...(cookies === undefined ? {} : { storageState: cookies }),
    viewport: { width: look.width, height: heights[look.width] },
    locale: look.language === "fr" ? "fr-FR" : "en-GB",
    timezoneId: "Europe/Paris",
    colorScheme: look.theme,
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.locator(".pf-v6-c-skeleton").first().waitFor({ state: "hidden" });
    await page.evaluate("document.fonts.ready.then(() => {})");
    await mkdir(path.dirname(file), { recursive: true });
    await page.screenshot({ path: file, fullPage });
    say(path.relative(process.cwd(), file));
  } finally {
    await context.close();
  }
}
