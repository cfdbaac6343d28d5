/** Which folders of the disk are ours: not other packages', not what is made by running. */

const anywhere = new Set(["node_modules", "dist", ".git", ".cache"]);
const atTheTop = new Set(["data", "test-results", "playwright-report"]);

/** By a folder's path from the top, with `/`. */
export function isOurFolder(folder: string): boolean {
  return !anywhere.has(folder.split("/").at(-1) ?? "") && !atTheTop.has(folder);
}
