import { act } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { oneOf } from "../../values.ts";

export const command = defineCommand({
  path: ["publication", "set"],
  summary: {
    en: "Lets anyone read the state and the outages of the client's platforms, or no longer. Off until it is turned on.",
    fr: "Laisse chacun lire l’état et les indisponibilités des plateformes du client, ou non. Rien n’est publié par défaut.",
  },
  details: {
    en: "Published under /api/v1/public/CLIENT/status.json and /api/v1/public/CLIENT/outages.atom: states and outages, no report, no proof, no figure of the agreement.",
    fr: "Publié sous /api/v1/public/CLIENT/status.json et /api/v1/public/CLIENT/outages.atom\u202f: états et indisponibilités, sans notification, ni preuve, ni chiffre de la convention.",
  },
  options: connectionOptions,
  arguments: [
    {
      name: "state",
      summary: { en: "Whether it is published.", fr: "Publié ou non." },
      value: oneOf("on", "off"),
      required: true,
    },
  ],
  examples: ["garant publication set on"],
  run: ({ state, ...given }, io) =>
    connected(given, io, async (garant) => {
      const body = { public: state === "on" };
      const asked = await act(garant, undefined, (header) => garant.api.POST("/publication", { params: { header }, body }));
      if (!asked.ok) return asked.code;
      const told = {
        en: asked.value.public ? "Published." : "Not published.",
        fr: asked.value.public ? "Publié." : "Non publié.",
      };
      io.answer(asked.value, (language) => told[language]);
      return 0;
    }),
});
