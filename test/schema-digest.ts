/** Names a schema: sixteen hexadecimal digits of its migrations' digests. */
import { createHash } from "node:crypto";
import { migrationFiles } from "../server/store/migrate.ts";

export async function schemaDigest(): Promise<string> {
  const digests = (await migrationFiles()).map((file) => file.digest).join();
  return createHash("sha256").update(digests).digest("hex").slice(0, 16);
}
