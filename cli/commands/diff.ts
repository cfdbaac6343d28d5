import { asideWords, changeText, changeValue, removedWords } from "../applying/apply-page.ts";
import { changes } from "../applying/change.ts";
import { filesOption, pruneOption } from "../applying/file-options.ts";
import { planAll } from "../applying/plan-all.ts";
import { readManifests } from "../applying/read-manifests.ts";
import { defineCommand } from "../command.ts";
import { connected, connectionOptions } from "../connection.ts";

export const command = defineCommand({
  path: ["diff"],
  summary: {
    en: "Shows what apply would change, line by line. Exit 0 where nothing would, 1 where something would.",
    fr: "Montre ce que changerait apply, ligne à ligne. Code 0 si rien ne changerait, 1 sinon.",
  },
  details: {
    en: "Secrets are compared by the server and shown by their names alone.",
    fr: "Les secrets sont comparés par le serveur et montrés par leur seul nom.",
  },
  options: { file: filesOption, prune: pruneOption, ...connectionOptions },
  examples: ["garant diff -f garant.yaml", "garant diff -f folder --prune"],
  run: async ({ file, prune, ...given }, io) => {
    const written = await readManifests(file, io);
    if (!written.ok) return io.badInput(written.errors);
    return connected(given, io, async (garant) => {
      const planned = await planAll(garant, written.value, prune);
      if (!planned.ok) return planned.code;
      const all = planned.value;
      for (const change of all) {
        for (const words of asideWords(change)) io.say(words);
        if (change.removed.length > 0) io.say(removedWords(change));
      }
      const differing = all.filter(changes);
      if (io.json || differing.length > 0)
        io.answer({ items: all.map(changeValue) }, (language) =>
          differing.map((change) => changeText(change, language, io.paint)).join("\n"),
        );
      return differing.length > 0 ? 1 : 0;
    });
  },
});
