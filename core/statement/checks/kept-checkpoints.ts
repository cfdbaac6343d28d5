/** Nothing was rewritten since a checkpoint was kept: the first entries still make its root. Design, section 5. */

import { counted } from "../../words/counted.ts";
import type { Words } from "../../words/language.ts";
import type { Evidence } from "../evidence.ts";
import { type Anchor, anchorFaults, anchorsOf, heldBefore, holds, stampedOf } from "../reading/anchors.ts";
import { saidInstant } from "../said-instant.ts";
import { toleranceMs } from "../sealing.ts";
import { type Finding, finding, judged, type OpenFinding } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const keptCheckpoints = defineCheck({
  id: "kept-checkpoints",
  order: 5,
  title: { en: "Since when it stands so", fr: "Depuis quand il en est ainsi" },
  judge: (evidence) => {
    const anchors = anchorsOf(evidence);
    const sound = anchors.filter((anchor) => holds(anchor, evidence));
    return judged(
      saidOf(anchors.length, stampedOf(evidence).length),
      [...anchors.flatMap((anchor) => anchorFaults(anchor, evidence)), ...backdated(evidence)],
      [...anchors.flatMap((anchor) => beyond(anchor, evidence)), ...unanchored(sound, evidence)],
    );
  },
});

/** An entry that a kept checkpoint does not have was made after it, whatever its own instant says. */
function backdated(evidence: Evidence): Finding[] {
  const { held, before } = heldBefore(evidence);
  if (held.length === 0) return [];
  return evidence.log.entries.flatMap((entry) => {
    const kept = entry && before(entry.seq);
    if (entry === undefined || kept === undefined || entry.at >= kept.at - toleranceMs) return [];
    const [at, keptAt] = [saidInstant(entry.at), saidInstant(kept.at)];
    const [en, fr] = [
      `entry ${entry.seq} says ${at}, and was not in the log at ${keptAt} (${kept.name})`,
      `l’entrée ${entry.seq} dit ${at}, et n’était pas au journal à ${keptAt} (${kept.name})`,
    ];
    return [finding({ entry: entry.seq }, en, fr)];
  });
}

function saidOf(kept: number, stamped: number): Words {
  const words = counted(kept, {
    en: ["kept checkpoint holds", "kept checkpoints hold"],
    fr: ["point de contrôle conservé tient", "points de contrôle conservés tiennent"],
  });
  if (stamped === 0) return words;
  const more = counted(stamped, { en: ["stamped one", "stamped ones"], fr: ["horodaté", "horodatés"] });
  return { en: `${words.en}, and ${more.en}`, fr: `${words.fr}, et ${more.fr}` };
}

/** What was kept speaks of more than the bundle holds: an older bundle could hide what came between. */
function beyond({ name, checkpoint }: Anchor, { log }: Evidence): OpenFinding[] {
  if (checkpoint === undefined || checkpoint.size <= log.size) return [];
  const { size } = checkpoint;
  const [en, fr] = [
    `${name} speaks of ${size} entries, the bundle ends at ${log.size}: ask for a later bundle`,
    `${name} parle de ${size} entrées, le dossier s’arrête à ${log.size}\u202f: demandez un dossier plus récent`,
  ];
  return [{ ...finding({ entry: log.size }, en, fr), needed: true }];
}

function unanchored(anchors: readonly Anchor[], evidence: Evidence): OpenFinding[] {
  const { claims, log } = evidence;
  const stamped = stampedOf(evidence).map(({ size }) => size);
  const anchored = Math.max(0, ...anchors.map(({ checkpoint }) => checkpoint?.size ?? 0), ...stamped);
  const used = Math.min(claims?.entries ?? log.size, log.size);
  if (anchored >= used) return [];
  const [en, fr] =
    anchored === 0
      ? [
          "no checkpoint was kept, and none is stamped: since when it stands so is not established",
          "aucun point de contrôle n’a été conservé, aucun n’est horodaté\u202f: depuis quand il en est ainsi n’est pas établi",
        ]
      : [
          `since when entries ${anchored} to ${used - 1} stand so is not established`,
          `depuis quand les entrées ${anchored} à ${used - 1} sont telles n’est pas établi`,
        ];
  return [{ ...finding({ entry: anchored }, en, fr), needed: false }];
}
