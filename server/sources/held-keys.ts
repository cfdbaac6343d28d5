/** The keys of vantages that are no machine of their own: this server holds them, and signs what was imported or made of alerts. */
import { join } from "node:path";
import { durableFiles } from "../keys/durable-files.ts";
import { makeKey, readKey, type SigningKey } from "../keys/key-file.ts";

export type HeldKeys = {
  /** Undefined where this server holds none. */
  readonly find: (tenant: string, vantage: string) => Promise<SigningKey | undefined>;
  readonly make: (tenant: string, vantage: string) => Promise<SigningKey>;
};

/** The keys in a data folder. A tenant's id holds no dot, so that no two vantages have one file. */
export function heldKeys(dataFolder: string): HeldKeys {
  const found = new Map<string, SigningKey>();
  const place = (tenant: string, vantage: string) => join(dataFolder, "keys", `vantage.${tenant}.${vantage}.key`);
  const find: HeldKeys["find"] = async (tenant, vantage) => {
    const path = place(tenant, vantage);
    const key = found.get(path) ?? (await readKey(path));
    if (key !== undefined) found.set(path, key);
    return key;
  };
  return {
    find,
    make: async (tenant, vantage) => (await find(tenant, vantage)) ?? (await makeKey(place(tenant, vantage), durableFiles)),
  };
}
