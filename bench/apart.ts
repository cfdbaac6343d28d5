/** What is measured runs in a process of its own: what one left in memory slows no other. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** What the program wrote as JSON to the file that it was told beside the name; undefined where it failed: it has said why. */
export async function writtenApart(program: string, name: string): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "garant-bench-"));
  const file = path.join(folder, "study.json");
  const child = spawn(process.execPath, ["--expose-gc", path.join(import.meta.dirname, program), name, file], {
    stdio: "inherit",
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const text = code === 0 ? await readFile(file, "utf8") : undefined;
  await rm(folder, { recursive: true });
  return text;
}
