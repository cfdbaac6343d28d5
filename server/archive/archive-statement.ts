/** A statement put away with what proves it: on paper in both languages, signed, beside the evidence bundle whose digest it bears. Design, section 4. */
import { hash } from "node:crypto";
import { type ArchivedFile, fact } from "../../core/facts/fact.ts";
import { bad, good } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import { languages } from "../../core/words/language.ts";
import { sizeOfCheckpoint } from "../ledger/find-log.ts";
import type { Garant } from "../open.ts";
import { clientName } from "../queries/client-name.ts";
import { paperIn } from "../queries/reading/paper.ts";
import type { ReadingParts } from "../queries/reading/parts.ts";
import { statementOf } from "../statements/bundle-contents.ts";
import { bundleIn } from "../statements/bundle-of.ts";
import type { SigningContext } from "./signed-paper.ts";
import { archivedFiles, keepArchived, type VersionOf } from "./stored-archive.ts";

export type ArchiveContext = SigningContext & {
  readonly garant: Pick<Garant, "store" | "ledger">;
  readonly reading: ReadingParts;
  /** Years that an archived statement is kept. */
  readonly years: number;
};

type Made = Omit<ArchivedFile, "digest" | "size"> & { readonly bytes: Uint8Array };

/** Archives a version of a statement, once; does nothing where there is no such, or it is archived already. */
export async function archiveStatement(context: ArchiveContext, tenant: string, of: VersionOf): Promise<void> {
  const found = await gathered(context, tenant, of);
  if (found === undefined) return;
  const { paper, bundle } = found;
  const name = `${tenant}-${of.platform}-${of.month}-v${of.version}`;
  const made: Made[] = [{ name: bundle.name, mediaType: "application/zip", language: null, bytes: bundle.bytes }];
  // What draws and signs a paper is read when there is one to be drawn: no server needs it to watch.
  const { signedPaper } = await import("./signed-paper.ts");
  for (const language of languages) {
    const bytes = await signedPaper(context, paper, language);
    made.push({ name: `${name}-${language}.pdf`, mediaType: "application/pdf", language, bytes });
  }
  const kept = made.map((file) => ({ ...file, digest: digestOf(file.bytes) }));
  const files = kept.map(({ bytes, ...file }): ArchivedFile => ({ ...file, size: bytes.length }));
  const { platform, month, version } = of;
  await context.garant.ledger.append<"archived">(tenant, {
    actor: "garant",
    decide: async (tx, { at }) => {
      if ((await archivedFiles(tx, of)).length > 0) return bad(["archived"]);
      const said = { platform, month, version, files, keptUntil: yearsAfter(at, context.years) };
      return good({
        facts: [fact("statement.archived", `${platform}/${month}`, said)],
        also: (inTx) => keepArchived(inTx, kept),
      });
    },
  });
}

/** Statement, outages and bundle of one moment, read in one transaction. */
async function gathered({ garant, reading }: ArchiveContext, tenant: string, of: VersionOf) {
  const client = await clientName(garant.store, tenant);
  return await garant.store.read(tenant, async (tx) => {
    const checkpoint = await garant.ledger.log(tenant)?.checkpointIn(tx);
    const statement = await statementOf(tx, of);
    if (checkpoint === undefined || statement === undefined || (await archivedFiles(tx, of)).length > 0) return undefined;
    const bundle = await bundleIn(tx, statement, { checkpoint, entries: sizeOfCheckpoint(checkpoint) });
    const evidence = { name: bundle.name, digest: digestOf(bundle.bytes), bytes: bundle.bytes.length };
    const paper = await paperIn(tx, reading, { tenant }, { ...of, client, evidence });
    return paper.ok ? { bundle, paper: paper.value } : undefined;
  });
}

function yearsAfter(at: Instant, years: number): Instant {
  const date = new Date(at);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.getTime();
}

function digestOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}
