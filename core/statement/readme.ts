/** `README.txt`: what the bundle is and how to verify it, in both languages. Its text is fixed by the format: nothing else may stand there. */
import { bundleFormat } from "./bundle.ts";
import type { Claims } from "./reading/read-claims.ts";

export type ReadmeParts = Pick<Claims, "platform" | "title" | "month" | "indicator" | "demonstration">;

/** The text, lines ended by newlines. */
export function readmeText(parts: ReadmeParts): string {
  return `${[...french(parts), "", rule, "", ...english(parts), ""].join("\n")}`;
}

const rule = "-".repeat(72);

function french({ platform, title, month, indicator, demonstration }: ReadmeParts): string[] {
  return [
    `Dossier de preuve\u202f: ${title} (${platform}), ${indicator}, ${month}`,
    ...(demonstration ? ["", "DÉMONSTRATION\u202f: cette plateforme n’existe que pour montrer Garant."] : []),
    "",
    "Ce dossier contient un relevé mensuel et tout ce dont il est calculé\u202f: les entrées du",
    "journal, leurs contenus, les observations signées, la convention, un point de contrôle.",
    "",
    "Pour le vérifier, hors ligne, sans faire confiance à qui l’a fourni\u202f:",
    "",
    "    garant verify DOSSIER --key CLÉ --checkpoint POINT --receipt ACCUSÉ --tsa-ca AUTORITÉ",
    "",
    "CLÉ est la clé publique du journal, obtenue autrement que par ce dossier. POINT et ACCUSÉ",
    "sont ce que vous avez conservé, AUTORITÉ le certificat de l’autorité d’horodatage, s’il y en a",
    "une\u202f; sans rien de tout cela, depuis quand il en est ainsi n’est pas établi.",
    `Format\u202f: ${bundleFormat}, décrit dans docs/reference/bundle.md de Garant.`,
  ];
}

function english({ platform, title, month, indicator, demonstration }: ReadmeParts): string[] {
  return [
    `Evidence bundle: ${title} (${platform}), ${indicator}, ${month}`,
    ...(demonstration ? ["", "DEMONSTRATION: this platform exists only to show Garant."] : []),
    "",
    "This bundle holds a monthly statement and everything that it is computed from: the log's",
    "entries, their bodies, the signed observations, the agreement, a checkpoint.",
    "",
    "To verify it, offline, without trusting whoever gave it to you:",
    "",
    "    garant verify BUNDLE --key KEY --checkpoint CHECKPOINT --receipt RECEIPT --tsa-ca AUTHORITY",
    "",
    "KEY is the log's public key, obtained otherwise than from this bundle. CHECKPOINT and",
    "RECEIPT are what you kept, AUTHORITY the certificate of the time-stamping authority, if there",
    "is one; without any of these, since when it stands so is not established.",
    `Format: ${bundleFormat}, described in Garant's docs/reference/bundle.md.`,
  ];
}
