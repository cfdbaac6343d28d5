import { platformArgument } from "../../act-options.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { fetchFile, intoOptions, streamed } from "../../fetch-file.ts";
import { monthArgument, versionGiven, versionOption } from "../../month-argument.ts";

export const command = defineCommand({
  path: ["statement", "pdf"],
  summary: {
    en: "Fetches a statement on paper, in the language of --lang: out of the archive and signed once it is frozen, provisional before.",
    fr: "Récupère un relevé sur papier, dans la langue de --lang\u202f: tiré des archives et signé une fois arrêté, provisoire avant.",
  },
  options: { version: versionOption, ...intoOptions, ...connectionOptions },
  arguments: [platformArgument, monthArgument],
  examples: ["garant statement pdf ocp01 2026-10 --lang fr"],
  run: ({ platform, month, version, into, force, ...given }, io) =>
    connected(given, io, (garant) => {
      const params = { path: { platform, month }, query: { ...versionGiven(version), language: io.language } };
      return fetchFile(
        garant,
        io,
        { into, force },
        {
          making: { en: "The statement is being typeset …", fr: "Le relevé se compose …" },
          otherwise: `${platform}-${month}.pdf`,
          request: () => garant.api.GET("/statements/{platform}/{month}/pdf", { params, ...streamed }),
        },
      );
    }),
});
