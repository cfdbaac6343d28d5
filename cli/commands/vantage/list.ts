import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { vantage } from "../../kinds/vantage.ts";
import { table } from "../../show.ts";
import { zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["vantage", "list"],
  summary: {
    en: "Lists the vantage points: whose, last heard, clock offset, what they watch.",
    fr: "Liste les points d’observation\u202f: à qui, entendu quand, décalage d’horloge, ce qu’ils observent.",
  },
  options: { zone: zoneOption, ...connectionOptions },
  run: (given, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.GET("/supervision"));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer({ items: asked.value.vantages }, (language) =>
        table(asked.value.vantages, vantage.columns(zone), vantage.none, language),
      );
      return 0;
    }),
});
