/** Pages in a real browser, each in a context of its own: when the largest thing of each was painted, and how much came over the wire. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type Browser, type BrowserContextOptions, chromium } from "@playwright/test";
import { buildConsole } from "../../scripts/console.mjs";
import { findChromium } from "../../scripts/running/chromium.ts";
import { pageWords } from "../../server/published/page/page-words.ts";
import { until } from "../../test/http/watched.ts";
import { Garant } from "../../test/journeys/garant.ts";
import { NotHere, type Say, WrongAnswer } from "../lane.ts";
import { everySecond } from "./watched-platforms.ts";

export type Shown = {
  readonly address: string;
  /** Heading that must stand there before anything counts. */
  readonly heading?: RegExp;
  readonly cookies?: BrowserContextOptions["storageState"];
};

export type Painted = { readonly largestMs: number; readonly bytes: number };

export type Opened = {
  readonly browser: Browser;
  readonly origin: string;
  /** Of the person who came first. */
  readonly cookies: NonNullable<BrowserContextOptions["storageState"]>;
  /** The shortest page of the same server: one line of text. */
  readonly empty: Shown;
  readonly end: () => Promise<void>;
};

/** A server with a platform that is up and published, a browser, and a person who has signed in. */
export async function openPages(say: Say): Promise<Opened> {
  const found = await findChromium(say);
  if ("missing" in found) throw new NotHere(found.missing);
  buildConsole(process.execPath, say);
  const browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox", "--disable-gpu"] });
  const garant = await Garant.start();
  const { origin, link } = garant.door("client");
  const end = async (): Promise<void> => {
    await browser.close();
    await garant.end();
  };
  try {
    await writeFile(path.join(garant.folder, "own.json"), JSON.stringify(itself(origin)));
    await garant.run("client", "platform", "connect", "-f", "own.json");
    await garant.run("client", "publication", "set", "on");
    const shown = async () => (await fetch(`${origin}/status/client`, { headers: { "accept-language": "en" } })).text();
    await until(shown, (text) => text.includes(pageWords.allUp.en), 60_000);
    const cookies = await signedIn(browser, link);
    return { browser, origin, cookies, empty: { address: `${origin}/api/v1/health` }, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The server, watched by itself. */
function itself(origin: string) {
  const probe = { kind: "http", parameters: { url: `${origin}/api/v1/health` } };
  const components = [{ name: "health", title: "Health", beat: everySecond, probe }];
  return { id: "own", title: "Garant itself", region: null, zones: 2, components };
}

/** Opened as by somebody who was never there before, but for the session. */
export async function painted(browser: Browser, { address, heading, cookies }: Shown): Promise<Painted> {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1_280, height: 800 },
    ...(cookies && { storageState: cookies }),
  });
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    await wire.send("Network.enable");
    let bytes = 0;
    wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(address);
    if (heading !== undefined) {
      const told = page.getByRole("heading", { level: 1 });
      await told.waitFor();
      const text = (await told.textContent()) ?? "";
      if (!heading.test(text)) throw new WrongAnswer("Garant", text, String(heading));
    }
    await page.waitForTimeout(settledMs);
    const largestMs = await page.evaluate<number>(lastLargest);
    return { largestMs, bytes };
  } finally {
    await context.close();
  }
}

/** What is painted later than this after the heading is no part of the page as it is opened. */
const settledMs = 400;

const lastLargest = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true });
})`;

async function signedIn(browser: Browser, link: string): Promise<Opened["cookies"]> {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill("Client Example");
  await page.getByLabel("E-mail").fill("person@client.example");
  await page.getByLabel("New password").fill("a sentence that is long enough");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { level: 1 }).getByText("up").waitFor();
  const cookies = await context.storageState();
  await context.close();
  return cookies;
}
