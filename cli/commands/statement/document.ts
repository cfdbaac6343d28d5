import { readStatement } from "../../../core/statement/reading/read-statement.ts";
import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { monthArgument, versionGiven, versionOption } from "../../month-argument.ts";

export const command = defineCommand({
  path: ["statement", "document"],
  summary: {
    en: "Writes a statement as canonical JSON: the very bytes that the ledger's digest is of.",
    fr: "Écrit un relevé en JSON canonique\u202f: les octets mêmes dont le journal de preuves tient l’empreinte.",
  },
  options: { version: versionOption, ...connectionOptions },
  arguments: [platformArgument, monthArgument],
  examples: ["garant statement document ocp01 2026-10 | sha256sum"],
  run: ({ platform, month, version, ...given }, io) =>
    connected(given, io, async (garant) => {
      const params = { path: { platform, month }, query: versionGiven(version) };
      const asked = await ask(garant, () =>
        garant.api.GET("/statements/{platform}/{month}/document", { params, parseAs: "arrayBuffer" }),
      );
      if (!asked.ok) return asked.code;
      const bytes = new Uint8Array(asked.value);
      const statement = readStatement(bytes);
      if (!statement.ok) {
        io.badInput(statement.errors.map((message) => ({ code: "no-statement", file: garant.server, message })));
        return 3;
      }
      io.write(bytes);
      return 0;
    }),
});
