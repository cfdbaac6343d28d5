import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { type Connection, connected, connectionOptions } from "../../connection.ts";
import type { ExitCode } from "../../exit-code.ts";

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
      const own = garant.client === undefined ? await ownClient(garant) : { ok: true as const, value: garant.client };
      if (!own.ok) return own.code;
      const client = own.value;
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

/** Whose books the account opens: the first fact of its log names them. */
async function ownClient(garant: Connection): Promise<OwnClient> {
  const query = { kind: "log.opened", limit: 1 };
  const asked = await ask(garant, () => garant.api.GET("/ledger/entries", { params: { query } }));
  if (!asked.ok) return asked;
  const body: unknown = asked.value.items[0]?.body;
  const named = typeof body === "object" && body !== null && "tenant" in body ? body.tenant : undefined;
  return { ok: true, value: typeof named === "string" ? named : undefined };
}

type OwnClient = { readonly ok: true; readonly value: string | undefined } | { readonly ok: false; readonly code: ExitCode };

const nameClient = {
  en: "Whose log? Name the client: --client ID.",
  fr: "Le journal de qui\u202f? Nommez le client\u202f: --client ID.",
};
