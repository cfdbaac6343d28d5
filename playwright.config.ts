import { defineConfig } from "@playwright/test";

/**
 * Every journey is gone in French; in English those that look at every page and at what is read outside the console. `.ci/run` adds
 * those whose pages are mostly words, and some on PostgreSQL; TEST_LONG=1 goes all in both languages.
 */
const alsoInEnglish = ["documents", "every-page", "paper", "status-page"];
const mostlyWords = ["agreement", "forced-states", "states"];
const everyJourneyInEnglish = process.env.TEST_LONG === "1" || process.env.GARANT_TEST_DATABASE !== undefined;
const inEnglish = process.env.CI === "true" ? [...alsoInEnglish, ...mostlyWords] : alsoInEnglish;

/** The journeys start their own servers, each on ports of its own; what they need of the machine is a browser. */
export default defineConfig<object, { language: "fr" | "en" }>({
  testDir: "test/journeys",
  globalSetup: "./test/journeys/build-console.ts",
  timeout: 300_000,
  // For machines that are slow or busy; an act that finds nothing to act on says where, before the journey's time is over.
  expect: { timeout: 30_000 },
  // Most of a journey is waiting for probes: three share two cores well.
  workers: 3,
  forbidOnly: process.env.CI === "true",
  outputDir: "test-results",
  projects: [
    { name: "fr", use: { language: "fr" } },
    {
      name: "en",
      use: { language: "en" },
      ...(everyJourneyInEnglish ? {} : { testMatch: inEnglish.map((name) => `**/${name}.spec.ts`) }),
    },
  ],
  use: {
    launchOptions: {
      executablePath: process.env.GARANT_CHROMIUM ?? "/usr/bin/chromium",
      // No sandbox: in a container Chromium cannot make one, and the journeys visit nothing but our own servers.
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
    actionTimeout: 90_000,
    ignoreHTTPSErrors: true,
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
  },
});
