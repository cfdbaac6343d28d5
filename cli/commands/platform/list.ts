import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { gather, limitOption } from "../../gather.ts";
import { platform } from "../../kinds/platform.ts";
import { table } from "../../show.ts";
import { zoneOption } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["platform", "list"],
  summary: {
    en: "Lists the platforms, with their state and their month so far.",
    fr: "Liste les plateformes, leur état et leur mois jusqu’ici.",
  },
  options: { limit: limitOption, zone: zoneOption, ...connectionOptions },
  run: ({ limit, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await gather(garant, limit, (query) => garant.api.GET("/platforms", { params: { query } }));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer({ items: asked.value }, (language) => table(asked.value, platform.columns(zone), platform.none, language));
      return 0;
    }),
});
