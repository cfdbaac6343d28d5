import { claimLetter, pointsDue } from "../../../api/writing/claim-letter.ts";
import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { monthArgument, versionGiven, versionOption } from "../../month-argument.ts";

export const command = defineCommand({
  path: ["claim", "prepare"],
  summary: {
    en: "Prints the letter that claims a month’s penalty, in the language of --lang. Nothing is sent.",
    fr: "Écrit la lettre qui réclame la pénalité d’un mois, dans la langue de --lang. Rien n’est envoyé.",
  },
  options: { version: versionOption, ...connectionOptions },
  arguments: [platformArgument, monthArgument],
  examples: ["garant claim prepare ocp01 2026-10 --lang fr"],
  run: ({ platform, month, version, ...given }, io) =>
    connected(given, io, async (garant) => {
      const params = { path: { platform, month }, query: versionGiven(version) };
      const asked = await ask(garant, () => garant.api.GET("/statements/{platform}/{month}", { params }));
      if (!asked.ok) return asked.code;
      const session = await ask(garant, () => garant.api.GET("/session", {}));
      if (!session.ok) return session.code;
      if (pointsDue(asked.value) === null)
        return io.badInput([{ message: { en: `nothing is due for ${month}`, fr: `rien n’est dû au titre de ${month}` } }]);
      const client = session.value.client?.name ?? session.value.account?.name ?? "";
      const letter = claimLetter(asked.value, client, `${platform}-${month}.zip`, io.language);
      io.answer(letter, () => `${letter.subject}\n\n${letter.body}`);
      return 0;
    }),
});
