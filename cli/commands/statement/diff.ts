import type { Schema } from "../../../api/client/client.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { comparisonPage } from "../../comparison-page.ts";
import { type ConnectionGiven, connected, connectionOptions } from "../../connection.ts";
import type { ExitCode } from "../../exit-code.ts";
import type { Io } from "../../io.ts";
import { compareFiles } from "../../statement-file.ts";
import { zoneOption } from "../../typed-instants.ts";
import { monthText, text, wholeNumber } from "../../values.ts";

export const command = defineCommand({
  path: ["statement", "diff"],
  summary: {
    en: "Compares two versions of a month's statement line by line, on a server or in two files.",
    fr: "Compare deux versions du relevé d’un mois ligne à ligne, sur un serveur ou dans deux fichiers.",
  },
  details: {
    en: "With a platform and a month: the last two versions unless told otherwise. With two files: statements as garant statement document writes them, or bundles, one of each if you like; no server is asked. Nothing is verified: garant verify does that.",
    fr: "Avec une plateforme et un mois\u202f: les deux dernières versions par défaut. Avec deux fichiers\u202f: des relevés tels que les écrit garant statement document, ou des dossiers de preuve, ou l’un et l’autre\u202f; aucun serveur n’est interrogé. Rien n’est vérifié\u202f: garant verify le fait.",
  },
  options: {
    from: { summary: { en: "The earlier version.", fr: "La version de départ." }, value: wholeNumber },
    to: { summary: { en: "The later version.", fr: "La version d’arrivée." }, value: wholeNumber },
    all: { summary: { en: "The lines that did not move too.", fr: "Aussi les lignes qui n’ont pas bougé." } },
    zone: zoneOption,
    ...connectionOptions,
  },
  arguments: [
    {
      name: "before",
      summary: { en: "The platform's id, or the first file.", fr: "L’identifiant de la plateforme, ou le premier fichier." },
      value: text,
      required: true,
    },
    {
      name: "after",
      summary: {
        en: "The month (YYYY-MM), or the file to compare with it.",
        fr: "Le mois (AAAA-MM), ou le fichier à comparer avec lui.",
      },
      value: text,
      required: true,
    },
  ],
  examples: [
    "garant statement diff ocp01 2026-10",
    "garant statement diff ocp01 2026-10 --from 1 --to 3 --all",
    "garant statement diff october-v1.zip october-v2.json",
  ],
  run: async ({ before, after, ...given }, io) =>
    monthText.parse(after).ok ? await ofServer(before, after, given, io) : await ofFiles(before, after, given, io),
});

type Given = ConnectionGiven & { readonly from: number | undefined; readonly to: number | undefined; readonly all: boolean };

function ofServer(platform: string, month: string, { from, to, all, ...given }: Given, io: Io): Promise<ExitCode> {
  return connected(given, io, async (garant) => {
    const query = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const params = { path: { platform, month }, query };
    const asked = await ask(garant, () => garant.api.GET("/statements/{platform}/{month}/comparison", { params }));
    if (!asked.ok) return asked.code;
    const zone = given.zone ?? asked.value.zone;
    const called = (side: Schema<"ComparedVersion">) => ({ ...side, called: `v${side.version}` });
    const compared = { ...asked.value, from: called(asked.value.from), to: called(asked.value.to) };
    io.answer(asked.value, (language) => comparisonPage(compared, { all, zone }, language));
    return 0;
  });
}

async function ofFiles(before: string, after: string, { all, zone, from, to }: Given, io: Io): Promise<ExitCode> {
  if (from !== undefined || to !== undefined) return io.badInput([{ code: "wrong-use", message: versionsOfServer }]);
  const read = await compareFiles(before, after);
  if (!read.ok) return io.badInput(read.errors);
  const called = <Side extends { readonly file: string }>(side: Side) => ({ ...side, called: side.file });
  const compared = { ...read.value, from: called(read.value.from), to: called(read.value.to) };
  io.answer(read.value, (language) => comparisonPage(compared, { all, zone: zone ?? read.value.zone }, language));
  return 0;
}

const versionsOfServer = {
  en: "--from and --to are versions on a server: after the platform, give the month (YYYY-MM)",
  fr: "--from et --to désignent des versions sur un serveur\u202f: après la plateforme, donnez le mois (AAAA-MM)",
};
