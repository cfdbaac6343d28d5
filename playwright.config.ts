import { defineConfig } from "@playwright/test";

/** The journeys start their own servers, each on ports of its own; what they need of the machine is a browser. */
export default defineConfig<object, { language: "fr" | "en" }>({
  testDir: "test/journeys",
  globalSetup: "./test/journeys/build-console.ts",
  timeout: 300_000,
  expect: { timeout: 15_000 },
  // Most of a journey is waiting for probes: two share two cores well.
  workers: 2,
  forbidOnly: process.env.CI === "true",
  outputDir: "test-results",
  projects: [
    { name: "fr", use: { language: "fr" } },
    { name: "en", use: { language: "en" } },
  ],
  use: {
    launchOptions: {
      executablePath: process.env.GARANT_CHROMIUM ?? "/usr/bin/chromium",
      // No sandbox: in a container Chromium cannot make one, and the journeys visit nothing but our own servers.
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
    ignoreHTTPSErrors: true,
    trace: "retain-on-failure",
  },
});
