import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { type Connection, connected, connectionOptions } from "../../connection.ts";

export const command = defineCommand({
  path: ["ledger", "key"],
  summary: {
    en: "Prints the log's verification key. Compare it with the one that you were given by another way.",
    fr: "Imprime la clé de vérification du journal. Comparez-la avec celle que vous avez reçue par une autre voie.",
  },
  options: connectionOptions,
  examples: ["garant ledger key --client acme > acme.key"],
  run: (given, io) =>
    connected(given, io, async (garant) => {
      const client = garant.client ?? (await ownClient(garant));
      if (client === undefined) return io.badInput([{ code: "wrong-use", message: nameClient }]);
      const asked = await ask(garant, () =>
        garant.api.GET("/ledger/{client}/key", { params: { path: { client } }, parseAs: "text" }),
      );
      if (!asked.ok) return asked.code;
      const key = asked.value.trim();
      io.answer({ client, key }, () => key);
      return 0;
    }),
});

/** Whose books the account opens, as the session tells it. */
async function ownClient(garant: Connection): Promise<string | undefined> {
  const session = await ask(garant, () => garant.api.GET("/session"));
  return session.ok ? session.value.client?.id : undefined;
}

const nameClient = {
  en: "Whose log? Name the client: --client ID.",
  fr: "Le journal de qui\u202f? Nommez le client\u202f: --client ID.",
};
