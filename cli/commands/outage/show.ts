import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { outagePage } from "../../outage-page.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["outage", "show"],
  summary: {
    en: "Shows an outage: how long counts, why this start and this end, what it does to the month.",
    fr: "Montre une indisponibilité\u202f: combien compte, pourquoi ce début et cette fin, son effet sur le mois.",
  },
  options: { zone: zoneOption, ...connectionOptions },
  arguments: [
    {
      name: "outage",
      summary: { en: "Its number: IND-2026-031.", fr: "Son numéro\u202f: IND-2026-031." },
      value: text,
      required: true,
    },
  ],
  run: ({ outage, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.GET("/outages/{outage}", { params: { path: { outage } } }));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer(asked.value, (language) => outagePage(asked.value, zone, language));
      return 0;
    }),
});
