import { defineConfig } from "@playwright/test";

/**
 * In English on the embedded database: the rest of the journeys are gone in French there, some in English on PostgreSQL, and all in
 * both languages by TEST_LONG=1.
 */
const alsoInEnglish = ["agreement", "documents", "every-page", "forced-states", "paper", "states", "status-page"];
const everyJourneyInEnglish = process.env.TEST_LONG === "1" || process.env.GARANT_TEST_DATABASE !== undefined;

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
      ...(everyJourneyInEnglish ? {} : { testMatch: alsoInEnglish.map((name) => `**/${name}.spec.ts`) }),
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
