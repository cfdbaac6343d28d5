/** Files that must be on disk before anyone is told of them. */
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

export type DurableFiles = {
  /** The whole new text or the whole old one, whenever the power goes; resolves when the new one is on the disk. */
  readonly replace: (path: string, text: string, mode?: number) => Promise<void>;
};

const readableByAll = 0o644;

/** Written beside, forced to disk, renamed over, and the folder forced to disk. */
export const durableFiles: DurableFiles = {
  replace: async (path, text, mode = readableByAll) => {
    const beside = `${path}.tmp`;
    await forced(beside, "w", mode, (file) => file.writeFile(text));
    await rename(beside, path);
    await forced(dirname(path), "r", mode, async () => {});
  },
};

type Opened = Awaited<ReturnType<typeof open>>;

async function forced(path: string, flags: "r" | "w", mode: number, write: (file: Opened) => Promise<void>): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What a read gives, or undefined where the file does not exist. */
export async function missingAsUndefined<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
