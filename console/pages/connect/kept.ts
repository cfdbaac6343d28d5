/** Secrets that are set and shown to nobody: kept as they are, or replaced. */

/** Stands for a header's value that is kept. */
export const keptMark = "•••";

/** What the API shows in place of a secret, and takes back for "as it is". */
export const asItIs = { set: true } as const;

export function isKept(value: unknown): boolean {
  return typeof value === "object" && value !== null && "set" in value && value.set === true;
}
