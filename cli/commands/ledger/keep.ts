import { setTimeout as delay } from "node:timers/promises";
import { defineCommand } from "../../command.ts";
import type { ExitCode } from "../../exit-code.ts";
import type { Io } from "../../io.ts";
import { type Keeper, keepOnce, type Round } from "../../keeping/keeper.ts";
import { logAddress, publicLog } from "../../keeping/public-log.ts";
import { roundWords } from "../../keeping/round-words.ts";
import { readKeys } from "../../read-keys.ts";
import { duration, file, folder, text, webAddress } from "../../values.ts";

export const command = defineCommand({
  path: ["ledger", "keep"],
  summary: {
    en: "Keeps a log's checkpoints elsewhere, without an account, and raises the alarm where one does not fit the last.",
    fr: "Garde ailleurs les points de contrôle d’un journal, sans compte, et donne l’alarme si l’un ne suit pas le précédent.",
  },
  details: {
    en: "Run it on a machine that is not the provider's. Each checkpoint is checked against the last one kept and stored as SIZE.checkpoint; garant verify --checkpoint takes it. Exit 1 where the history was rewritten, the log is shorter, signed by another key, or stale: both notes are then kept under alarms/.",
    fr: "Lancez-la sur une machine qui n’est pas au prestataire. Chaque point de contrôle est comparé au dernier gardé et rangé sous TAILLE.checkpoint\u202f; garant verify --checkpoint le prend. Code 1 si l’histoire est réécrite, le journal plus court, signé d’une autre clé, ou à l’arrêt\u202f: les deux notes sont alors gardées sous alarms/.",
  },
  options: {
    key: {
      summary: {
        en: "The log's key, received by another way; one a line.",
        fr: "La clé du journal, reçue par une autre voie\u202f; une par ligne.",
      },
      value: file,
      required: true,
    },
    into: { summary: { en: "Where to keep them.", fr: "Où les garder." }, value: folder, required: true },
    client: {
      summary: { en: "Whose log, where the address does not say it.", fr: "Le journal de qui, si l’adresse ne le dit pas." },
      value: text,
    },
    every: { summary: { en: "How often.", fr: "À quel rythme." }, value: duration, default: "10s" },
    "stale-after": {
      summary: {
        en: "How old the last checkpoint may be: a log that watches has an entry every ten minutes.",
        fr: "L’âge permis du dernier point de contrôle\u202f: un journal qui surveille a une entrée toutes les dix minutes.",
      },
      value: duration,
      default: "1h",
    },
    once: { summary: { en: "Once, and end.", fr: "Une fois, puis finir." } },
  },
  arguments: [
    {
      name: "url",
      summary: {
        en: "The log's address, https://garant.example/api/v1/ledger/acme, or the server's with --client.",
        fr: "L’adresse du journal, https://garant.example/api/v1/ledger/acme, ou celle du serveur avec --client.",
      },
      value: webAddress,
      required: true,
    },
  ],
  examples: ["garant ledger keep https://garant.example/api/v1/ledger/acme --key acme.key --into kept --every 1m"],
  run: async (given, io) => {
    const address = logAddress(given.url, given.client);
    if (address === undefined) return io.badInput([{ code: "wrong-use", message: nameClient }]);
    const keys = await readKeys(given.key);
    if (!keys.ok) return io.badInput(keys.errors);
    const keeper: Keeper = {
      log: publicLog(address),
      keys: keys.value,
      folder: given.into,
      staleAfter: given["stale-after"],
      now: io.now,
    };
    return given.once ? tell(await keepOnce(keeper), io, true) : await keepOn(keeper, given.every, io);
  },
});

/** Until an alarm. A server that does not answer is asked again, until what is kept of it is stale. */
async function keepOn(keeper: Keeper, every: number, io: Io): Promise<ExitCode> {
  let heardAt = io.now();
  let before: Round["kind"] | undefined;
  for (;;) {
    const round = await keepOnce(keeper);
    if (round.kind === "alarm" || round.kind === "unusable") return tell(round, io, true);
    if (round.kind !== "silent") heardAt = io.now();
    else if (before === undefined && round.status >= 400 && round.status < 500) return tell(round, io, true);
    else if (io.now() - heardAt > keeper.staleAfter)
      return tell({ kind: "alarm", alarm: "stale", evidence: undefined, keptSize: undefined }, io, true);
    tell(round, io, round.kind === "kept" || round.kind !== before);
    before = round.kind;
    await delay(every);
  }
}

/** What fits goes to standard output, what does not to standard error; with `--json`, one line each. */
function tell(round: Round, io: Io, aloud: boolean): ExitCode {
  if (round.kind === "unusable") return io.badInput(round.problems);
  const words = roundWords(round);
  const fine = round.kind === "kept" || round.kind === "unchanged";
  if (aloud && fine) io.answer(round, (language) => words[language]);
  else if (aloud)
    io.say(io.json ? JSON.stringify({ ...round, message: words[io.language] }) : io.paint("red", words[io.language]));
  if (fine) return 0;
  if (round.kind === "alarm") return 1;
  return round.status >= 400 && round.status < 500 ? 2 : 3;
}

const nameClient = {
  en: "The address names no log: write it to its end (…/api/v1/ledger/ID), or add --client ID.",
  fr: "L’adresse ne désigne aucun journal\u202f: écrivez-la jusqu’au bout (…/api/v1/ledger/ID), ou ajoutez --client ID.",
};
