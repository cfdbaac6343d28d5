import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { alertSource } from "../../kinds/alert-source.ts";
import { table } from "../../show.ts";

export const command = defineCommand({
  path: ["alerts", "list"],
  summary: {
    en: "Lists the sources of alerts, and when each was last heard.",
    fr: "Liste les sources d’alertes, et quand chacune a été entendue.",
  },
  options: connectionOptions,
  examples: ["garant alerts list"],
  run: (given, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.GET("/alert-sources"));
      if (!asked.ok) return asked.code;
      io.answer(asked.value, (language) => table(asked.value.items, alertSource.columns("UTC"), alertSource.none, language));
      return 0;
    }),
});
