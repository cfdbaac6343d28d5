import { readFile } from "node:fs/promises";
import { defineCommand } from "../command.ts";

export const command = defineCommand({
  path: ["version"],
  summary: { en: "The version of Garant, and of what runs it.", fr: "La version de Garant, et de ce qui l’exécute." },
  run: async (_, io) => {
    const manifest: unknown = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
    const versions = { garant: versionIn(manifest), node: process.versions.node, timeZones: process.versions.tz ?? null };
    io.answer(versions, () => `garant ${versions.garant} (Node ${versions.node}, tz ${versions.timeZones})`);
    return 0;
  },
});

function versionIn(manifest: unknown): string {
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("package.json states no version");
}
