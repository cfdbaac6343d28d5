import { asideWords, changeText, changeValue, outcomeLine, removedWords } from "../applying/apply-page.ts";
import type { Change } from "../applying/change.ts";
import { filesOption, pruneOption } from "../applying/file-options.ts";
import { planAll } from "../applying/plan-all.ts";
import { readManifests } from "../applying/read-manifests.ts";
import type { Got } from "../ask.ts";
import { defineCommand } from "../command.ts";
import { type Connection, connected, connectionOptions } from "../connection.ts";
import type { ExitCode } from "../exit-code.ts";

export const command = defineCommand({
  path: ["apply"],
  summary: {
    en: "Makes things as files say they are to be: clients, platforms with their components, probes, vantages and zones, sources of alerts.",
    fr: "Rend les choses telles que des fichiers les disent\u202f: clients, plateformes avec composants, sondes, points d’observation et zones, sources d’alertes.",
  },
  details: {
    en: "Applied again, the same files change nothing. All of them are checked before anything is changed. A secret stands in a file as {fromFile: PATH} or {fromEnv: NAME}. What was changed meanwhile by somebody else is not overwritten: exit 2. The form of the files: docs/reference/apply.md.",
    fr: "Appliqués de nouveau, les mêmes fichiers ne changent rien. Tous sont vérifiés avant tout changement. Un secret s’y écrit {fromFile: CHEMIN} ou {fromEnv: NOM}. Ce qu’un autre a modifié entre-temps n’est pas écrasé\u202f: code 2. La forme des fichiers\u202f: docs/reference/apply.md.",
  },
  options: {
    file: filesOption,
    "dry-run": { summary: { en: "Only say what would be done.", fr: "Dire seulement ce qui serait fait." } },
    prune: pruneOption,
    yes: { summary: { en: "Prune without asking.", fr: "Mettre fin sans demander." }, short: "y" },
    ...connectionOptions,
  },
  examples: [
    "garant apply -f garant.yaml --dry-run",
    "garant apply -f folder --prune",
    "garant get platforms -o yaml | garant apply -f -",
  ],
  run: async ({ file, "dry-run": dryRun, prune, yes, ...given }, io) => {
    const written = await readManifests(file, io);
    if (!written.ok) return io.badInput(written.errors);
    return connected(given, io, async (garant) => {
      const planned = await planAll(garant, written.value, prune);
      if (!planned.ok) return planned.code;
      for (const words of planned.value.flatMap(asideWords)) io.say(words);
      const agreed = dryRun || (await agreedTo(planned.value, garant, yes));
      if (!agreed) return io.badInput([{ code: "not-confirmed", message: notConfirmed }]);
      return dryRun ? tell(planned.value, garant, true) : await applyAll(planned.value, garant);
    });
  },
});

/** What would be ended is shown first; nobody there to ask, it must have been agreed to. */
async function agreedTo(planned: readonly Change[], { io }: Connection, yes: boolean): Promise<boolean> {
  const removing = planned.filter(({ removed }) => removed.length > 0);
  for (const change of removing) {
    io.say(changeText(change, io.language, (_, text) => text));
    io.say(removedWords(change));
  }
  if (removing.length === 0 || yes) return true;
  const said = await io.askLine({ en: "End all this? yes/no ", fr: "Mettre fin à tout cela\u202f? oui/non " });
  return said !== undefined && ["yes", "y", "oui", "o"].includes(said.toLowerCase());
}

const notConfirmed = {
  en: "Nothing was changed: what --prune ends must be agreed to, by yes or by --yes.",
  fr: "Rien n’est changé\u202f: ce à quoi --prune met fin doit être accepté, par oui ou par --yes.",
};

/** One after the other; what was done is told even where the next one fails. */
async function applyAll(planned: readonly Change[], garant: Connection): Promise<ExitCode> {
  const done: Change[] = [];
  let code: ExitCode = 0;
  for (const one of planned) {
    const applied = await applyOne(one, garant);
    if (!applied.ok) {
      code = applied.code;
      break;
    }
    done.push(one);
  }
  if (done.length > 0) tell(done, garant, false);
  return code;
}

async function applyOne({ acts, notes }: Change, { io }: Connection): Promise<Got<null>> {
  for (const act of acts) {
    const done = await act();
    if (!done.ok) return done;
  }
  for (const note of notes) io.say(note);
  return { ok: true, value: null };
}

function tell(planned: readonly Change[], { io }: Connection, dryRun: boolean): ExitCode {
  io.answer({ items: planned.map(changeValue) }, (language) =>
    planned.map((change) => outcomeLine(change, dryRun, language)).join("\n"),
  );
  return 0;
}
