import { platformArgument } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { fetchFile, intoOptions, streamed } from "../../fetch-file.ts";
import { monthArgument, versionGiven, versionOption } from "../../month-argument.ts";

export const command = defineCommand({
  path: ["statement", "bundle"],
  summary: {
    en: "Fetches a statement's evidence bundle into a file: all that a stranger needs to recompute it offline.",
    fr: "Récupère le dossier de preuves d’un relevé dans un fichier\u202f: tout ce qu’il faut à un tiers pour le recalculer hors ligne.",
  },
  options: { version: versionOption, ...intoOptions, ...connectionOptions },
  arguments: [platformArgument, monthArgument],
  examples: ["garant statement bundle ocp01 2026-10", "garant verify ocp01-2026-10.zip --key acme.key"],
  run: ({ platform, month, version, into, force, ...given }, io) =>
    connected(given, io, (garant) => {
      const params = { path: { platform, month }, query: versionGiven(version) };
      return fetchFile(
        garant,
        io,
        { into, force },
        {
          making: { en: "The bundle is being made …", fr: "Le dossier se prépare …" },
          otherwise: `${platform}-${month}.zip`,
          request: () => garant.api.GET("/statements/{platform}/{month}/bundle", { params, ...streamed }),
        },
      );
    }),
});
