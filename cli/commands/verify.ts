import { readUtf8 } from "../../core/json/utf8.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { bundleLimits } from "../../core/statement/bundle.ts";
import type { Given } from "../../core/statement/outside.ts";
import { verifyArchive } from "../../core/statement/verify-archive.ts";
import { defineCommand } from "../command.ts";
import type { Problem } from "../io.ts";
import { certificatesIn } from "../read-certificates.ts";
import { readWhole } from "../read-file.ts";
import { readKeys } from "../read-keys.ts";
import { file } from "../values.ts";
import { verificationPage } from "../verification-page.ts";
import { verifyingTools } from "../verifying-tools.ts";

const mostText = 1_048_576;

export const command = defineCommand({
  path: ["verify"],
  summary: {
    en: "Verifies an evidence bundle, offline: what it proves, and what it does not.",
    fr: "Vérifie un dossier de preuve, hors ligne\u202f: ce qu’il prouve, et ce qu’il ne prouve pas.",
  },
  details: {
    en: "Needs neither server nor database. The key is the log’s, known otherwise than from the bundle; checkpoints and receipts are what you kept; without them, the stamps of an authority that you trust say since when it stands so. Without key nothing says who signed, and the bundle is not verified.",
    fr: "N’a besoin ni de serveur ni de base de données. La clé est celle du journal, connue autrement que par le dossier\u202f; points de contrôle et accusés de réception sont ce que vous avez conservé\u202f; à défaut, les horodatages d’une autorité en qui vous avez confiance disent depuis quand il en est ainsi. Sans clé, rien ne dit qui a signé, et le dossier n’est pas vérifié.",
  },
  options: {
    key: { summary: { en: "The log’s public key, one a line.", fr: "La clé publique du journal, une par ligne." }, value: file },
    checkpoint: {
      summary: { en: "A checkpoint that you kept.", fr: "Un point de contrôle que vous avez conservé." },
      value: file,
      many: true,
    },
    receipt: {
      summary: { en: "A receipt that you were given.", fr: "Un accusé de réception que l’on vous a donné." },
      value: file,
      many: true,
    },
    "tsa-ca": {
      summary: {
        en: "The certificate (PEM) of a time-stamping authority that you trust: its stamps in the bundle establish since when.",
        fr: "Le certificat (PEM) d’une autorité d’horodatage en qui vous avez confiance\u202f: ses horodatages dans le dossier établissent depuis quand.",
      },
      value: file,
      many: true,
    },
  },
  arguments: [{ name: "bundle", summary: { en: "The bundle.", fr: "Le dossier." }, value: file, required: true }],
  examples: [
    "garant verify ocp01-2026-10.zip --key log.key --checkpoint kept/4821 --receipt N-31.json",
    "garant verify ocp01-2026-10.zip --key log.key --tsa-ca authority.pem",
  ],
  run: async ({ bundle, key: keyFile, checkpoint, receipt, "tsa-ca": authority }, io) => {
    io.progress({ en: "reading", fr: "lecture" });
    const [archive, keys, checkpoints, receipts, authorities] = await Promise.all([
      readWhole(bundle, bundleLimits.archive),
      keyFile === undefined ? good([]) : readKeys(keyFile),
      textsIn(checkpoint),
      textsIn(receipt),
      certificatesIn(authority),
    ]);
    if (!archive.ok || !keys.ok || !checkpoints.ok || !receipts.ok || !authorities.ok)
      return io.badInput([archive, keys, checkpoints, receipts, authorities].flatMap((read) => (read.ok ? [] : read.errors)));
    io.progress({ en: "verifying", fr: "vérification" });
    const kept = { checkpoints: checkpoints.value, receipts: receipts.value };
    const outside = { keys: keys.value, ...kept, authorities: authorities.value };
    const verification = await verifyArchive(archive.value, outside, verifyingTools);
    io.progress(undefined);
    io.answer({ bundle, ...verification }, (language) => verificationPage(verification, language, io.paint));
    return verification.verified ? 0 : 1;
  },
});

async function textsIn(names: readonly string[]): Promise<Result<Given[], Problem>> {
  const read = await Promise.all(names.map(textIn));
  const errors = read.flatMap((one) => (one.ok ? [] : one.errors));
  return errors.length > 0 ? bad(errors) : good(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** Bytes that are no text make an empty one, which is no checkpoint and no receipt. */
async function textIn(name: string): Promise<Result<Given, Problem>> {
  const read = await readWhole(name, mostText);
  return read.ok ? good({ name, text: readUtf8(read.value) ?? "" }) : read;
}
