import type { Schema } from "../../../api/client/client.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import { instantOrDash, type Pair, pairs } from "../../show.ts";
import { zoneOption } from "../../typed-instants.ts";
import { wholeNumber } from "../../values.ts";

export const command = defineCommand({
  path: ["ledger", "show"],
  summary: {
    en: "Shows one entry of the ledger: what was recorded, its body, the checkpoint that holds it.",
    fr: "Montre une entrée du journal de preuves\u202f: le fait, son contenu, le point de contrôle qui le tient.",
  },
  options: { zone: zoneOption, ...connectionOptions },
  arguments: [{ name: "seq", summary: { en: "Its number.", fr: "Son numéro." }, value: wholeNumber, required: true }],
  run: ({ seq, ...given }, io) =>
    connected(given, io, async (garant) => {
      const asked = await ask(garant, () => garant.api.GET("/ledger/entries/{seq}", { params: { path: { seq } } }));
      if (!asked.ok) return asked.code;
      const zone = io.json ? "UTC" : await garant.zone();
      io.answer(asked.value, (language) => pairs(pairsOf(asked.value, zone, language), language));
      return 0;
    }),
});

function pairsOf({ entry, body, salt, receipt }: Schema<"ProvedEntry">, zone: string, language: "en" | "fr"): Pair[] {
  const [origin, size, root] = receipt.checkpoint.split("\n");
  const erased = { en: "erased; the entry can still be proved", fr: "effacé\u202f; l’entrée reste prouvable" };
  return [
    [{ en: "Entry", fr: "Entrée" }, String(entry.seq)],
    [{ en: "Kind", fr: "Genre" }, entry.kind],
    [{ en: "Subject", fr: "Sujet" }, entry.subject],
    [{ en: "Instant", fr: "Instant" }, instantOrDash(entry.at, zone)],
    [{ en: "Actor", fr: "Auteur" }, entry.actor],
    [{ en: "Digest of the body", fr: "Empreinte du contenu" }, entry.body],
    [{ en: "Body", fr: "Contenu" }, body === null ? erased[language] : JSON.stringify(body)],
    [{ en: "Salt", fr: "Sel" }, salt],
    [{ en: "Log", fr: "Journal" }, origin],
    [{ en: "Checkpoint", fr: "Point de contrôle" }, `${size}, ${root}`],
    [{ en: "Inclusion proof", fr: "Preuve d’inclusion" }, receipt.proof.length === 0 ? "–" : receipt.proof.join(" ")],
  ];
}
