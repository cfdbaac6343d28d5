/** The archive of statements: filled by itself, kept for years, given to whoever may read; each time that it is, a fact says so. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { fact } from "../../core/facts/fact.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { type Language, languages } from "../../core/words/language.ts";
import type { Actor } from "../http/environment.ts";
import type { Archiving, Download, StatementOf } from "../http/host.ts";
import { statementPaper } from "../paper/statement-paper.ts";
import { clientName } from "../queries/client-name.ts";
import { platformExists } from "../queries/platforms.ts";
import { paperIn } from "../queries/reading/paper.ts";
import { readSheets } from "../queries/reading/sheets.ts";
import { type ArchiveContext, archiveStatement } from "./archive-statement.ts";
import {
  type ArchivedFound,
  archivedFile,
  archivedFiles,
  eraseArchived,
  lastStated,
  notArchived,
  pastKeeping,
  retrievedSince,
  type VersionOf,
} from "./stored-archive.ts";

export type Archive = Archiving & {
  /** Archives what is frozen and not archived; erases what was kept long enough. */
  readonly tidy: () => Promise<void>;
};

/** Who takes files without end would fill the ledger, which nobody can shorten: so many of one account or token, by whichever process. */
const often = { most: 60, withinMs: 60_000 } as const;

/** Taken at a time: a folder that was served before there was an archive is caught up with step by step. */
const atATime = 20;

export function openArchive(context: ArchiveContext): Archive {
  const { garant, reading } = context;
  /** By tenant, the entry up to which every statement is archived: what was looked through once is not looked through again. */
  const archivedTo = new Map<string, number>();
  const filesOf = (actor: Actor, of: VersionOf) => garant.store.read(actor.tenant, (tx) => archivedFiles(tx, of));
  const retrieve = async (actor: Actor, digest: string): Promise<Result<Download & { mediaType: string }, Refusal>> => {
    const found = await garant.store.read(actor.tenant, (tx) => archivedFile(tx, digest));
    if (found === undefined) return bad([refuse("not-found")]);
    const { platform, month, version, name } = found;
    const recorded = await garant.ledger.append<Refusal>(actor.tenant, {
      actor: actor.id,
      decide: async (tx, { at }) => {
        if ((await retrievedSince(tx, actor.id, at - often.withinMs)) >= often.most)
          return bad([refuse("too-often", { most: often.most, seconds: often.withinMs / 1_000 })]);
        return good({ facts: [fact("archive.retrieved", digest, { platform, month, version, name, digest })] });
      },
    });
    if (!recorded.ok) return recorded;
    return good({ name, mediaType: found.media_type, bytes: new Uint8Array(found.content) });
  };
  /** Of a version that is not archived yet too: it is then, at once. */
  const filesNow = async (actor: Actor, of: VersionOf): Promise<ArchivedFound[]> => {
    const known = await filesOf(actor, of);
    if (known.length > 0) return known;
    await archiveStatement(context, actor.tenant, of);
    return await filesOf(actor, of);
  };
  const provisional = async (actor: Actor, of: StatementOf, language: Language): Promise<Result<Download, Refusal>> => {
    const client = await clientName(garant.store, actor.tenant);
    const found = await garant.store.read(actor.tenant, (tx) => paperIn(tx, reading, actor, { ...of, client, evidence: null }));
    if (!found.ok) return found;
    return good({
      name: `${actor.tenant}-${of.platform}-${of.month}-${language}.pdf`,
      bytes: await statementPaper(found.value, language, found.value.statement.figures.at),
    });
  };
  return {
    ...readSheets(reading),
    paper: async (actor, of, language) => {
      const asked = await versionOf(context, actor, of);
      const file = asked && (await filesNow(actor, asked)).find((one) => one.language === language);
      if (file === undefined) return await provisional(actor, of, language);
      return await retrieve(actor, file.digest);
    },
    archived: async (actor, of) => {
      const exists = await garant.store.read(actor.tenant, (tx) => platformExists(tx, of.platform));
      if (!exists) return bad([refuse("not-found")]);
      const asked = await versionOf(context, actor, of);
      return good({ items: asked === undefined ? [] : (await filesOf(actor, asked)).map(shownFile) });
    },
    retrieve,
    tidy: async () => {
      for (const { id } of await garant.store.tenants()) await tidyTenant(context, id, archivedTo);
    },
  };
}

function shownFile({ digest, name, media_type, language, size, archived_at, kept_until, erased_at }: ArchivedFound) {
  return {
    ...{ digest, name, size, mediaType: media_type, archivedAt: archived_at, keptUntil: kept_until, erasedAt: erased_at },
    language: languages.find((one) => one === language) ?? null,
  };
}

/** The version that is asked for, the last one where none is named; undefined where nothing is frozen. */
async function versionOf({ garant }: ArchiveContext, { tenant }: Actor, { platform, month, version }: StatementOf) {
  if (version !== undefined) return { platform, month, version };
  const row = await garant.store.read(tenant, (tx) =>
    tx
      .selectFrom("statement")
      .select(({ fn }) => fn.max<number | null>("version").as("last"))
      .where("platform", "=", platform)
      .where("month", "=", month)
      .executeTakeFirst(),
  );
  const last = row?.last ?? undefined;
  return last === undefined ? undefined : { platform, month, version: last };
}

async function tidyTenant(context: ArchiveContext, tenant: string, archivedTo: Map<string, number>): Promise<void> {
  const { garant, now } = context;
  const after = archivedTo.get(tenant) ?? -1;
  const { last, waiting } = await garant.store.read(tenant, async (tx) => ({
    last: await lastStated(tx),
    waiting: await notArchived(tx, after, atATime),
  }));
  for (const of of waiting) await archiveStatement(context, tenant, of);
  if (waiting.length === 0) archivedTo.set(tenant, last);
  // The log is asked for its turn only where there is something to say.
  if ((await garant.store.read(tenant, (tx) => pastKeeping(tx, now(), 1))).length === 0) return;
  await garant.ledger.append<"nothing">(tenant, {
    actor: "garant",
    decide: async (tx) => {
      const digests = await pastKeeping(tx, now(), atATime);
      if (digests.length === 0) return bad(["nothing"]);
      return good({ facts: [fact("archive.erased", "archive", { digests })], also: (inTx) => eraseArchived(inTx, digests) });
    },
  });
}
