/** Names a schema: sixteen hexadecimal digits of its migrations' names and digests; one that was renumbered is another. */
import { createHash } from "node:crypto";
import { migrationFiles } from "../server/store/migrate.ts";

export async function schemaDigest(): Promise<string> {
  const digests = (await migrationFiles()).map(({ name, digest }) => `${name} ${digest}`).join();
  return createHash("sha256").update(digests).digest("hex").slice(0, 16);
}
