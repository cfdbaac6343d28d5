import { stat } from "node:fs/promises";
import { platformArgument } from "../../act-options.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { connected, connectionOptions } from "../../connection.ts";
import type { Io } from "../../io.ts";
import { fileInTheWay, keepFile } from "../../keep-file.ts";
import { monthArgument, versionGiven, versionOption } from "../../month-argument.ts";
import { file } from "../../values.ts";

export const command = defineCommand({
  path: ["statement", "bundle"],
  summary: {
    en: "Fetches a statement's evidence bundle into a file: all that a stranger needs to recompute it offline.",
    fr: "Récupère le dossier de preuves d’un relevé dans un fichier\u202f: tout ce qu’il faut à un tiers pour le recalculer hors ligne.",
  },
  options: {
    version: versionOption,
    into: {
      summary: {
        en: "The file; else the name that the server gives it.",
        fr: "Le fichier\u202f; sinon le nom que le serveur lui donne.",
      },
      value: file,
    },
    force: { summary: { en: "Overwrite the file where it exists.", fr: "Écraser le fichier s’il existe." } },
    ...connectionOptions,
  },
  arguments: [platformArgument, monthArgument],
  examples: ["garant statement bundle ocp01 2026-10", "garant verify ocp01-2026-10.zip --key acme.key"],
  run: async ({ platform, month, version, into, force, ...given }, io) => {
    const inTheWay = fileInTheWay(into, force);
    if (inTheWay) return io.badInput([inTheWay]);
    return connected(given, io, async (garant) => {
      const params = { path: { platform, month }, query: versionGiven(version) };
      io.progress({ en: "The bundle is being made …", fr: "Le dossier se prépare …" });
      const asked = await ask(garant, () =>
        garant.api.GET("/statements/{platform}/{month}/bundle", { params, parseAs: "stream", fetch: patientFetch }),
      );
      if (!asked.ok) return asked.code;
      const to = into ?? nameGiven(asked.response) ?? `${platform}-${month}.zip`;
      const nowInTheWay = fileInTheWay(to, force);
      if (nowInTheWay || asked.value === null) return io.badInput(nowInTheWay ? [nowInTheWay] : []);
      const length = Number(asked.response.headers.get("content-length") ?? 0);
      await keepFile(to, counted(asked.value, length, io), { how: force ? "replace" : "new" });
      const { size } = await stat(to);
      io.answer({ file: to, bytes: size }, () => `${to} (${size}\u00a0B)`);
      return 0;
    });
  },
});

/** A large bundle takes its time: no limit but the server's own. */
const patientFetch = (request: Request) => fetch(request);

/** A plain file name in the answer's head; anything that could lead elsewhere is not taken. */
function nameGiven(response: Response): string | undefined {
  const [, name] = /filename="([A-Za-z0-9][A-Za-z0-9._-]{0,120})"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  return name;
}

async function* counted(pieces: AsyncIterable<Uint8Array>, length: number, io: Io): AsyncGenerator<Uint8Array> {
  let received = 0;
  for await (const piece of pieces) {
    received += piece.length;
    const of = length > 0 ? ` / ${kilobytes(length)}` : "";
    io.progress({ en: `${kilobytes(received)}${of}\u00a0kB`, fr: `${kilobytes(received)}${of}\u00a0ko` });
    yield piece;
  }
  io.progress(undefined);
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
