/**
 * Takes docs/images/console.png of a running demonstration: `node scripts/screenshot.mjs SIGN-IN-LINK [PAGE]`, where the link is the
 * one that `npm start` prints and the page a path of the console (`/` unless said). Runs under the Node of `runtime/`.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { root } from "./node.mjs";

const [link, page = "/"] = process.argv.slice(2);
if (!link) {
  console.error("node scripts/screenshot.mjs SIGN-IN-LINK [PAGE]");
  process.exit(2);
}

const file = path.join(root, "docs/images/console.png");
mkdirSync(path.dirname(file), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.GARANT_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    colorScheme: "light",
    ignoreHTTPSErrors: true,
  });
  const tab = await context.newPage();
  await tab.goto(link);
  await tab.waitForURL((url) => !url.pathname.includes("sign-in"));
  await tab.goto(new URL(page, link).href);
  await tab.getByRole("heading", { level: 1 }).waitFor();
  await tab.evaluate("document.fonts.ready");
  await tab.screenshot({ path: file });
  console.log(path.relative(root, file));
} finally {
  await browser.close();
}
