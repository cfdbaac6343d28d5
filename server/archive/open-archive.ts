/** The archive of statements: filled by itself, kept for years, given to whoever may read; each time that it is, a fact says so. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { fact } from "../../core/facts/fact.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { type Language, languages } from "../../core/words/language.ts";
import type { Actor } from "../http/environment.ts";
import type { Archiving, Download, StatementOf } from "../http/host.ts";
import { statementSheet } from "../paper/statement-sheet.ts";
import { typeset } from "../paper/typeset.ts";
import { writingIn } from "../paper/writing.ts";
import { platformExists } from "../queries/platforms.ts";
import { paperIn } from "../queries/reading/paper.ts";
import { readSheets } from "../queries/reading/sheets.ts";
import { type ArchiveContext, archiveStatement, clientName } from "./archive-statement.ts";
import { type ArchivedFound, archivedFile, archivedFiles, eraseArchived, notArchived, pastKeeping } from "./stored-archive.ts";

export type Archive = Archiving & {
  /** Archives what is frozen and not archived; erases what was kept long enough. */
  readonly tidy: () => Promise<void>;
};

/** Taken at a time: a folder that was served before there was an archive is caught up with step by step. */
const atATime = 20;

export function openArchive(context: ArchiveContext): Archive {
  const { garant, reading } = context;
  const listed = async (actor: Actor, of: StatementOf) => {
    const version = of.version ?? (await lastVersion(context, actor, of));
    return version === undefined ? [] : await garant.store.read(actor.tenant, (tx) => archivedFiles(tx, { ...of, version }));
  };
  const retrieve = async (actor: Actor, digest: string): Promise<Result<Download & { mediaType: string }, Refusal>> => {
    const found = await garant.store.read(actor.tenant, (tx) => archivedFile(tx, digest));
    if (found === undefined) return bad([refuse("not-found")]);
    const { platform, month, version, name } = found;
    await garant.ledger.append<never>(actor.tenant, {
      actor: actor.id,
      decide: async () => good({ facts: [fact("archive.retrieved", digest, { platform, month, version, name, digest })] }),
    });
    return good({ name, mediaType: found.media_type, bytes: new Uint8Array(found.content) });
  };
  const archived = async (actor: Actor, of: StatementOf): Promise<ArchivedFound[]> => {
    const known = await listed(actor, of);
    if (known.length > 0) return known;
    const version = of.version ?? (await lastVersion(context, actor, of));
    if (version !== undefined) await archiveStatement(context, actor.tenant, { ...of, version });
    return await listed(actor, of);
  };
  const provisional = async (actor: Actor, of: StatementOf, language: Language): Promise<Result<Download, Refusal>> => {
    const client = await clientName(garant, actor.tenant);
    const found = await garant.store.read(actor.tenant, (tx) => paperIn(tx, reading, actor, { ...of, client, evidence: null }));
    if (!found.ok) return found;
    const { statement } = found.value;
    const sheet = statementSheet(found.value, writingIn(language, statement.zone));
    return good({
      name: `${actor.tenant}-${of.platform}-${of.month}-${language}.pdf`,
      bytes: await typeset(sheet, statement.figures.at),
    });
  };
  return {
    ...readSheets(reading),
    paper: async (actor, of, language) => {
      const file = (await archived(actor, of)).find((one) => one.language === language);
      if (file === undefined) return await provisional(actor, of, language);
      return await retrieve(actor, file.digest);
    },
    archived: async (actor, of) => {
      const exists = await garant.store.read(actor.tenant, (tx) => platformExists(tx, of.platform));
      return exists ? good({ items: (await listed(actor, of)).map(shownFile) }) : bad([refuse("not-found")]);
    },
    retrieve,
    tidy: async () => {
      for (const { id } of await garant.store.tenants()) await tidyTenant(context, id);
    },
  };
}

function shownFile({ digest, name, media_type, language, size, archived_at, kept_until, erased_at }: ArchivedFound) {
  return {
    ...{ digest, name, size, mediaType: media_type, archivedAt: archived_at, keptUntil: kept_until, erasedAt: erased_at },
    language: languages.find((one) => one === language) ?? null,
  };
}

async function lastVersion({ garant }: ArchiveContext, { tenant }: Actor, { platform, month }: StatementOf) {
  const row = await garant.store.read(tenant, (tx) =>
    tx
      .selectFrom("statement")
      .select(({ fn }) => fn.max<number | null>("version").as("version"))
      .where("platform", "=", platform)
      .where("month", "=", month)
      .executeTakeFirst(),
  );
  return row?.version ?? undefined;
}

async function tidyTenant(context: ArchiveContext, tenant: string): Promise<void> {
  const { garant, now } = context;
  for (const of of await garant.store.read(tenant, (tx) => notArchived(tx, atATime))) await archiveStatement(context, tenant, of);
  await garant.ledger.append<"nothing">(tenant, {
    actor: "garant",
    decide: async (tx) => {
      const digests = await pastKeeping(tx, now(), atATime);
      if (digests.length === 0) return bad(["nothing"]);
      return good({ facts: [fact("archive.erased", "archive", { digests })], also: (inTx) => eraseArchived(inTx, digests) });
    },
  });
}
