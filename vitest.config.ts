import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,api,server,cli,console,scripts,test,bench}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/journeys/**"],
    isolate: false,
    pool: "threads",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
