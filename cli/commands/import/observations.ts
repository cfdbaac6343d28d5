import path from "node:path";
import type { BookOfObservations } from "../../../core/availability/input-book.ts";
import { type ObservationsReader, observationsReader } from "../../../core/availability/parse-observations.ts";
import { bad, good, type Result } from "../../../core/result.ts";
import { defineCommand } from "../../command.ts";
import { type Connection, connected, connectionOptions } from "../../connection.ts";
import type { ExitCode } from "../../exit-code.ts";
import { findTarget, type Target, vantageAsked } from "../../importing/find-target.ts";
import { importOptions } from "../../importing/import-options.ts";
import { unreadableFile } from "../../importing/import-problems.ts";
import { importedWords } from "../../importing/imported-words.ts";
import { piecesUncompressed } from "../../importing/pieces-uncompressed.ts";
import { sendAllOrNothing } from "../../importing/send-observations.ts";
import type { Problem } from "../../io.ts";
import { file } from "../../values.ts";

type Read = { readonly reader: ObservationsReader; readonly digest: string };
type Given = { readonly file: string; readonly vantage: string | undefined; readonly partial: boolean };

export const command = defineCommand({
  path: ["import", "observations"],
  summary: {
    en: "Imports observations that were made elsewhere: all of a file, or nothing of it.",
    fr: "Importe des observations faites ailleurs\u202f: tout un fichier, ou rien.",
  },
  details: {
    en: "One JSON record a line, as the reference of availability says: kind, component, vantage, at, ok. The file may be compressed (gzip, Zstandard). Records of other kinds are left out. What was imported before is known again: nothing is kept twice. Their time is not established: only what a kept checkpoint has is.",
    fr: "Un enregistrement JSON par ligne, selon la référence de la disponibilité\u202f: kind, component, vantage, at, ok. Le fichier peut être compressé (gzip, Zstandard). Les enregistrements d’autres sortes sont laissés de côté. Ce qui fut déjà importé est reconnu\u202f: rien n’est conservé deux fois. Leur heure n’est pas établie, sauf par un point de contrôle conservé.",
  },
  options: {
    ...importOptions,
    partial: {
      summary: {
        en: "Keep the good lines of a file where others are wrong.",
        fr: "Conserver les bonnes lignes d’un fichier qui en a de mauvaises.",
      },
    },
    ...connectionOptions,
  },
  arguments: [{ name: "file", summary: { en: "The file.", fr: "Le fichier." }, value: file, required: true }],
  examples: ["garant import observations 2025.jsonl.gz --platform ocp01"],
  run: async ({ platform, ...given }, io) => {
    const read = await readFile(given.file);
    if (!read.ok) return io.badInput(read.errors);
    return connected(given, io, async (garant) => {
      const target = await findTarget(garant, platform ?? read.value.reader.platform());
      return target.ok ? await importInto(garant, target.value, given, read.value) : target.code;
    });
  },
});

async function readFile(named: string): Promise<Result<Read, Problem>> {
  const reader = observationsReader();
  try {
    const { pieces, digest } = await piecesUncompressed(named);
    for await (const piece of pieces) reader.take(piece);
    return good({ reader, digest: digest() });
  } catch (error) {
    return bad([unreadableFile(named, error)]);
  }
}

async function importInto(garant: Connection, target: Target, given: Given, { reader, digest }: Read): Promise<ExitCode> {
  const { io } = garant;
  const { vantage: typed, partial } = given;
  const asked = typed === undefined ? undefined : vantageAsked(target, typed);
  if (asked !== undefined && typeof asked !== "string") return io.badInput([asked]);
  // Under a name that was typed, observations of one vantage are kept whatever the file calls it.
  const own = reader.vantages();
  const renamed = asked !== undefined && own.length === 1;
  const vantages = renamed ? own : asked === undefined ? target.vantages : [asked];
  const book = reader.close({ components: target.components, vantages });
  const problems = problemsOf(book, given.file);
  if (problems.length > 0) io.badInput(problems);
  if (problems.length > 0 && (!partial || book.logs.length === 0)) return 2;
  const logs = renamed ? book.logs.map((log) => ({ ...log, vantage: asked })) : book.logs;
  const source = `${path.basename(given.file)} sha256:${digest}`;
  const sent = await sendAllOrNothing(garant, { platform: target.platform, source, partial, logs });
  if (!sent.ok) return sent.code;
  const named = [...new Set(logs.map(({ vantage }) => vantage))].join(", ");
  io.answer({ platform: target.platform, ...sent.value, errors: problems.length, others: book.others }, (language) =>
    importedWords(sent.value, target.platform, named, language),
  );
  return 0;
}

function problemsOf({ errors, logs }: BookOfObservations, named: string): Problem[] {
  if (errors.length > 0 || logs.length > 0) return errors.map((error) => ({ file: named, ...error }));
  const message = { en: "has no observation", fr: "ne contient aucune observation" };
  return [{ file: named, code: "no-observations", message }];
}
