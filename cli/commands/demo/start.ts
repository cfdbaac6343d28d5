import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";

export const command = defineCommand({
  path: ["demo", "start"],
  summary: {
    en: "Starts the demonstration platform: local servers of its own, really probed.",
    fr: "Démarre la plateforme de démonstration\u202f: des serveurs locaux à elle, réellement sondés.",
  },
  options: connectionOptions,
  run: (given, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.POST("/demonstration", { body: {} }));
      if (!asked.ok) return asked.code;
      const { platform } = asked.value;
      io.answer(asked.value, (language) => started(platform)[language]);
      return 0;
    }),
});

function started(platform: string) {
  return {
    en: `The demonstration platform ${platform} runs. Break it: garant demo break api --for 2m`,
    fr: `La plateforme de démonstration ${platform} est en marche. Cassez-la\u202f: garant demo break api --for 2m`,
  };
}
