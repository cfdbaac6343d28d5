import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { gather, limitOption } from "../../gather.ts";
import { outage } from "../../kinds/outage.ts";
import { table } from "../../show.ts";
import { zoneOption } from "../../typed-instants.ts";
import { oneOf, platformId } from "../../values.ts";

export const command = defineCommand({
  path: ["outage", "list"],
  summary: { en: "Lists outages, newest first.", fr: "Liste les indisponibilités, de la plus récente à la plus ancienne." },
  options: {
    platform: { summary: { en: "Only of this platform.", fr: "Seulement de cette plateforme." }, value: platformId },
    state: {
      summary: { en: "Only those open, or closed.", fr: "Seulement les ouvertes, ou les closes." },
      value: oneOf("open", "closed"),
    },
    limit: limitOption,
    zone: zoneOption,
    ...connectionOptions,
  },
  run: ({ platform, state, limit, ...given }, io) =>
    connected(given, io, async (garant) => {
      const chosen = { ...(platform === undefined ? {} : { platform }), ...(state === undefined ? {} : { state }) };
      const asked = await gather(garant, limit, (page) =>
        garant.api.GET("/outages", { params: { query: { ...page, ...chosen } } }),
      );
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer({ items: asked.value }, (language) => table(asked.value, outage.columns(zone), outage.none, language));
      return 0;
    }),
});
