import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { instantOrDash, pairs } from "../../show.ts";
import { zoneOption } from "../../typed-instants.ts";
import { text, wholeNumber } from "../../values.ts";

export const command = defineCommand({
  path: ["vantage", "enrol"],
  summary: {
    en: "Makes the one-time token by which an agent enrols. It is shown once; what the agent observes is your party's.",
    fr: "Crée le jeton à usage unique par lequel un agent s’inscrit. Il est montré une fois\u202f; ce que l’agent observe est à votre partie.",
  },
  options: {
    title: { summary: { en: "What people call it.", fr: "Comment on l’appelle." }, value: text },
    hours: {
      summary: {
        en: "For how many hours the token is good, at most 168.",
        fr: "Pour combien d’heures le jeton vaut, au plus 168.",
      },
      value: wholeNumber,
      default: "24",
    },
    zone: zoneOption,
    ...connectionOptions,
  },
  arguments: [{ name: "vantage", summary: { en: "Its name.", fr: "Son nom." }, value: text, required: true }],
  examples: ["garant vantage enrol lyon --title 'Lyon, second provider'"],
  run: ({ vantage, title, hours, ...given }, io) =>
    connected(given, io, async (garant) => {
      const body = { vantage, title: title ?? vantage, hours };
      const asked = await ask(garant, () => garant.api.POST("/vantages", { body }));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      const { token, expiresAt } = asked.value;
      io.answer(asked.value, (language) =>
        pairs(
          [
            [{ en: "Vantage point", fr: "Point d’observation" }, `${asked.value.vantage} (${asked.value.title})`],
            [{ en: "Token, shown once", fr: "Jeton, montré une fois" }, token],
            [{ en: "Good until", fr: "Valable jusqu’au" }, instantOrDash(expiresAt, zone)],
            [
              { en: "On the other machine", fr: "Sur l’autre machine" },
              `GARANT_ENROLMENT_TOKEN=${token} garant agent --server ${garant.server}`,
            ],
          ],
          language,
        ),
      );
      return 0;
    }),
});
