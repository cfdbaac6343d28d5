import type { Schema } from "../../../api/client/client.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { asTheServerChecks, documentOption, readDocument } from "../../document-to-send.ts";
import { instantOrDash, type Pair, pairs } from "../../show.ts";

export const command = defineCommand({
  path: ["probe", "try"],
  summary: {
    en: "Runs a probe once, now, from the server, and keeps nothing. Exit 1 where it fails.",
    fr: "Exécute une sonde une fois, maintenant, depuis le serveur, sans rien garder. Code 1 si elle échoue.",
  },
  options: { file: documentOption, ...connectionOptions },
  examples: [
    "garant probe try -f probe.yaml",
    `echo '{"kind": "tcp", "parameters": {"host": "api.ocp01.example", "port": 6443}}' | garant probe try -f -`,
  ],
  run: async ({ file, ...given }, io) => {
    const document = await readDocument(file, io);
    if (!document.ok) return io.badInput(document.errors);
    const { value, placeOf } = document.value;
    const body = asTheServerChecks<Schema<"ProbeInput">>(value);
    return connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.POST("/probes/try", { body }), placeOf);
      if (!asked.ok) return asked.code;
      io.answer(asked.value, (language) => pairs(pairsOf(asked.value, language), language));
      return asked.value.ok ? 0 : 1;
    });
  },
});

function pairsOf({ ok, failure, phases, certificateExpires }: Schema<"TriedProbe">, language: "en" | "fr"): Pair[] {
  const answered = ok ? { en: "yes", fr: "oui" } : { en: "no", fr: "non" };
  const timings = Object.entries(phases).map(([phase, ms]) => `${phase} ${ms}\u00a0ms`);
  return [
    [{ en: "Good", fr: "Bon" }, answered[language]],
    [{ en: "Why", fr: "Pourquoi" }, failure?.words[language]],
    [{ en: "Phases", fr: "Phases" }, timings.length === 0 ? null : timings.join(", ")],
    [
      { en: "Certificate expires", fr: "Le certificat expire" },
      certificateExpires === null ? null : instantOrDash(certificateExpires, "UTC"),
    ],
  ];
}
