/** Acts that settle something: what they would move is shown where `--preview` asks for it, and nothing is recorded then. */
import type { Schema } from "../api/client/client.ts";
import { type Answered, ask } from "./ask.ts";
import { type Connection, connected } from "./connection.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";
import { lineText, lineWords } from "./line-words.ts";
import { actOptions, recordAct } from "./record-act.ts";
import { type Column, table } from "./show.ts";

export const settleOptions = {
  ...actOptions,
  preview: {
    summary: {
      en: "Shows every figure that would move, and records nothing.",
      fr: "Montre chaque chiffre qui bougerait, et n’enregistre rien.",
    },
  },
} as const;

type Settling = Parameters<typeof recordAct>[1] & Parameters<typeof connected>[0] & { readonly preview: boolean };
type Act = Schema<"PreviewAct">["act"];
type Preview = Schema<"Preview">;

export type SettlingAct = { readonly act: Act; readonly platform: string; readonly input: Readonly<Record<string, unknown>> };

/** Does the act, or shows what it would move. */
export function settle(
  given: Settling,
  io: Io,
  { act, platform, input }: SettlingAct,
  request: (garant: Connection, header: { "idempotency-key": string }) => Promise<Answered<Schema<"Recorded">>>,
): Promise<ExitCode> {
  return connected(given, io, async (garant) => {
    if (!given.preview) return recordAct(garant, given, (header) => request(garant, header));
    const asked = await ask(garant, () =>
      garant.api.POST("/platforms/{platform}/previews", { params: { path: { platform } }, body: { act, input: { ...input } } }),
    );
    if (!asked.ok) return asked.code;
    io.answer(asked.value, (language) => table(rowsOf(asked.value), columns, nothing, language));
    return 0;
  });
}

type Row = { readonly month: string; readonly version: number } & Preview["months"][number]["lines"][number];

function rowsOf({ months }: Preview): Row[] {
  return months.flatMap(({ month, version, lines }) => lines.map((line) => ({ month, version, ...line })));
}

const columns: Column<Row>[] = [
  { title: { en: "month", fr: "mois" }, of: ({ month }) => month },
  {
    title: { en: "statement", fr: "relevé" },
    of: ({ version }, language) => (version === 0 ? underWay[language] : `v${version} → v${version + 1}`),
  },
  { title: { en: "line", fr: "ligne" }, of: ({ line }, language) => lineWords(line, language) },
  { title: { en: "now", fr: "à présent" }, of: ({ line, before }, language) => lineText(line, before, language) },
  { title: { en: "then", fr: "ensuite" }, of: ({ line, after }, language) => lineText(line, after, language) },
];
const underWay = { en: "under way", fr: "en cours" };
const nothing = { en: "No figure would move.", fr: "Aucun chiffre ne bougerait." };
