import { act } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { changeAsRead, toldAs } from "../../read-to-change.ts";
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
      const read = () => garant.api.GET("/publication");
      return changeAsRead(
        garant,
        read,
        (now) => ({ public: now.public }),
        async (version) => {
          const publish = (key: { "idempotency-key": string }) =>
            garant.api.POST("/publication", { params: { header: { ...key, ...version } }, body });
          return toldAs(await act(garant, undefined, publish), (now) => io.answer(now, (language) => told(now.public)[language]));
        },
      );
    }),
});

function told(open: boolean) {
  return open ? { en: "Published.", fr: "Publié." } : { en: "Not published.", fr: "Non publié." };
}
