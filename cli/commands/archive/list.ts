import type { Schema } from "../../../api/client/client.ts";
import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { monthArgument, versionGiven, versionOption } from "../../month-argument.ts";
import { type Column, table } from "../../show.ts";

export const command = defineCommand({
  path: ["archive", "list"],
  summary: {
    en: "Lists what was archived with a statement: on paper in both languages, and the evidence bundle that the paper names.",
    fr: "Liste ce qui est archivé avec un relevé\u202f: le papier dans les deux langues, et le dossier de preuves qu’il nomme.",
  },
  options: { version: versionOption, ...connectionOptions },
  arguments: [platformArgument, monthArgument],
  examples: ["garant archive list ocp01 2026-10"],
  run: ({ platform, month, version, ...given }, io) =>
    connected(given, io, async (garant) => {
      const params = { path: { platform, month }, query: versionGiven(version) };
      const asked = await ask(garant, () => garant.api.GET("/statements/{platform}/{month}/archive", { params }));
      if (!asked.ok) return asked.code;
      io.answer(asked.value, (language) => table(asked.value.items, columns, none, language));
      return 0;
    }),
});

const columns: Column<Schema<"ArchivedFile">>[] = [
  { title: { en: "file", fr: "fichier" }, of: ({ name }) => name },
  { title: { en: "bytes", fr: "octets" }, of: ({ size }) => String(size) },
  { title: { en: "kept until", fr: "gardé jusqu’au" }, of: ({ keptUntil }) => new Date(keptUntil).toISOString().slice(0, 10) },
  {
    title: { en: "erased", fr: "effacé" },
    of: ({ erasedAt }) => (erasedAt === null ? "" : new Date(erasedAt).toISOString().slice(0, 10)),
  },
  { title: { en: "digest", fr: "empreinte" }, of: ({ digest }) => digest },
];

const none = { en: "Nothing is archived yet.", fr: "Rien n’est encore archivé." };
