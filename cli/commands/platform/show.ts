import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { platformPage } from "../../platform-page.ts";
import { zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["platform", "show"],
  summary: {
    en: "Shows a platform: its state, its month, what each vantage saw last.",
    fr: "Montre une plateforme\u202f: son état, son mois, ce que chaque point d’observation a vu en dernier.",
  },
  options: { zone: zoneOption, ...connectionOptions },
  arguments: [platformArgument],
  run: ({ platform, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.GET("/platforms/{platform}", { params: { path: { platform } } }));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer(asked.value, (language) => platformPage(asked.value, zone, language));
      return 0;
    }),
});
