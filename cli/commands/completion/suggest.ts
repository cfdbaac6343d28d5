import { defineCommand } from "../../command.ts";
import { namesKnown } from "../../completing/names-known.ts";
import { printable } from "../../show.ts";
import { text } from "../../values.ts";

export const command = defineCommand({
  path: ["completion", "suggest"],
  summary: {
    en: "Prints what may stand for the last of these words: what the shells' completion asks.",
    fr: "Écrit ce qui peut tenir lieu du dernier de ces mots\u202f: ce que demande la complétion des shells.",
  },
  details: {
    en: "One a line, a tab and its summary behind it; “:files” or “:folders” where a path may stand there.",
    fr: "Un par ligne, suivi d’une tabulation et de son résumé\u202f; «\u202f:files\u202f» ou «\u202f:folders\u202f» là où un chemin peut se trouver.",
  },
  arguments: [
    {
      name: "word",
      summary: { en: "The words after garant, the last one begun.", fr: "Les mots après garant, le dernier commencé." },
      value: text,
      many: true,
    },
  ],
  examples: ["garant completion suggest -- platform sh"],
  run: async ({ word }, io) => {
    const { candidates, paths, names, typed } = await io.complete(word);
    const current = word.at(-1) ?? "";
    const known = names === undefined ? [] : await namesKnown(names, typed, io);
    const lines = [
      ...candidates.map((one) => (one.summary === undefined ? one.word : `${one.word}\t${one.summary[io.language]}`)),
      ...known.filter((name) => name.startsWith(current)).map(printable),
      ...(paths === undefined ? [] : [`:${paths}`]),
    ];
    io.write(lines.map((line) => `${line}\n`).join(""));
    return 0;
  },
});
