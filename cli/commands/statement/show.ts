import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { monthArgument, versionGiven, versionOption } from "../../month-argument.ts";
import { statementPage } from "../../statement-page.ts";
import { zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["statement", "show"],
  summary: {
    en: "Shows a month's statement: its figures, its intervals, what would change it.",
    fr: "Montre le relevé d’un mois\u202f: ses chiffres, ses intervalles, ce qui le changerait.",
  },
  options: { version: versionOption, zone: zoneOption, ...connectionOptions },
  arguments: [platformArgument, monthArgument],
  examples: ["garant statement show ocp01 2026-10", "garant statement show ocp01 2026-10 --lang fr"],
  run: ({ platform, month, version, ...given }, io) =>
    connected(given, io, async (garant) => {
      const params = { path: { platform, month }, query: versionGiven(version) };
      const asked = await ask(garant, () => garant.api.GET("/statements/{platform}/{month}", { params }));
      if (!asked.ok) return asked.code;
      const zone = given.zone ?? asked.value.zone;
      io.answer(asked.value, (language) => statementPage(asked.value, zone, language));
      return 0;
    }),
});
