/** The archive as the operator set it: how long it keeps, whose key signs, who stamps. */
import { join } from "node:path";
import type { Logger } from "pino";
import { durableFiles } from "../keys/durable-files.ts";
import { type Settings, usualArchiveYears } from "../settings.ts";
import type { DocumentIdentity } from "../signing/document-identity.ts";
import type { Stamp } from "../signing/sign-document.ts";
import { openAuthority } from "../stamping/authority.ts";
import type { ArchiveContext } from "./archive-statement.ts";
import { type Archive, openArchive } from "./open-archive.ts";

type Settled = Pick<Settings, "dataFolder" | "authority" | "archiveYears" | "signing">;

export function archiveBy(settings: Settled, books: Pick<ArchiveContext, "garant" | "reading" | "now">, log: Logger): Archive {
  const stamp = stampOf(settings.authority);
  return openArchive({
    ...books,
    years: settings.archiveYears ?? usualArchiveYears,
    identity: () => identityOf(settings, books.now()),
    ...(stamp && { stamp }),
    report: (error) => log.warn({ error: String(error) }, "a document is signed without a time stamp"),
  });
}

async function identityOf({ signing, dataFolder }: Settled, now: number): Promise<DocumentIdentity> {
  const { givenIdentity, ownIdentity } = await import("../signing/document-identity.ts");
  return signing === undefined ? await ownIdentity(join(dataFolder, "keys"), durableFiles, now) : await givenIdentity(signing);
}

function stampOf(settings: Settled["authority"]): Stamp | undefined {
  if (settings === null) return undefined;
  const authority = openAuthority(settings);
  return async (bytes) => (await authority.stamp(bytes)).token;
}
