/** What authorities stamped was there at their instant: since when it stands so, without anything that was kept. RFC 3161. */

import { counted } from "../../words/counted.ts";
import type { Words } from "../../words/language.ts";
import { stampsFile as file } from "../bundle.ts";
import type { Evidence } from "../evidence.ts";
import { anchorFaults, type Stamped, stampedOf } from "../reading/anchors.ts";
import type { StampRead } from "../reading/read-stamps.ts";
import { saidInstant } from "../said-instant.ts";
import { stampWithinMs, toleranceMs } from "../sealing.ts";
import type { StampFault } from "../time-stamp.ts";
import { type Finding, finding, judged, type OpenFinding } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const timeStamps = defineCheck({
  id: "time-stamps",
  order: 7,
  title: { en: "Time stamps", fr: "Horodatages" },
  judge: (evidence) => {
    const { stamps, faults } = evidence.stamps;
    const stamped = stampedOf(evidence);
    const failed = [
      ...faults,
      ...stamps.flatMap((one) => [...falsehood(one), ...anchorFaults(one, evidence, file), ...beyond(one, evidence)]),
    ];
    return judged(saidOf(stamped, evidence), failed, [
      ...unproven(stamps),
      ...missing(stamped, evidence),
      ...late(stamped, evidence),
    ]);
  },
});

/** Faults of the token itself; those of its authority only leave its word unproven. */
const falsehoods: Readonly<Partial<Record<StampFault, Words>>> = {
  "not-a-token": { en: "is no time-stamp token of this format", fr: "n’est pas un jeton d’horodatage de ce format" },
  "other-message": { en: "is not over this checkpoint", fr: "ne porte pas sur ce point de contrôle" },
  "wrong-signature": { en: "is altered, or not signed as it says", fr: "est altéré, ou n’est pas signé comme il le dit" },
};

const doubts: Readonly<Partial<Record<StampFault, Words>>> = {
  "not-for-time-stamping": {
    en: "is signed by a certificate for something else",
    fr: "est signé par un certificat destiné à autre chose",
  },
  "unknown-authority": {
    en: "is of an authority that was not given (--tsa-ca)",
    fr: "est d’une autorité qui n’a pas été donnée (--tsa-ca)",
  },
  "authority-not-valid": {
    en: "is of an authority that was not valid then",
    fr: "est d’une autorité qui n’était pas valable alors",
  },
};

function falsehood({ line, stamp }: StampRead): Finding[] {
  return stamp.ok ? [] : stamp.errors.flatMap((code) => saidOfLine(line, falsehoods[code]));
}

function beyond({ line, checkpoint }: StampRead, { log }: Evidence): Finding[] {
  if (checkpoint === undefined || checkpoint.size <= log.size) return [];
  const { size } = checkpoint;
  const [en, fr] = [
    `line ${line} speaks of ${size} entries; there are ${log.size}`,
    `la ligne ${line} parle de ${size} entrées\u202f; il y en a ${log.size}`,
  ];
  return [finding({ file, line }, en, fr)];
}

function unproven(stamps: readonly StampRead[]): OpenFinding[] {
  return stamps
    .flatMap(({ line, stamp }) => (stamp.ok ? [] : stamp.errors.flatMap((code) => saidOfLine(line, doubts[code]))))
    .map((one) => ({ ...one, needed: false }));
}

function saidOfLine(line: number, words: Words | undefined): Finding[] {
  if (words === undefined) return [];
  return [finding({ file, line }, `the token of line ${line} ${words.en}`, `le jeton de la ligne ${line} ${words.fr}`)];
}

/** Who names an authority wants to know by it: a bundle without its stamps is not taken for one that has them. */
function missing(stamped: readonly Stamped[], { outside }: Evidence): OpenFinding[] {
  if (outside.authorities.length === 0 || stamped.length > 0) return [];
  const [en, fr] = [
    "no time stamp of the authority given: since when it stands so is not established by it",
    "aucun horodatage de l’autorité donnée\u202f: depuis quand il en est ainsi n’est pas établi par elle",
  ];
  return [{ ...finding({ file }, en, fr), needed: true }];
}

type Delay = { readonly entry: number; readonly delay: number };

/** How long after an entry of the statement the first stamp that has it was made, at most; undefined where no stamp has any. */
function greatestDelay(stamped: readonly Stamped[], { claims, log }: Evidence): Delay | undefined {
  const used = Math.min(claims?.entries ?? log.size, log.size);
  let soonest = Number.POSITIVE_INFINITY;
  const covering = stamped.toReversed().map(({ size, stampedAt }) => {
    soonest = Math.min(soonest, stampedAt);
    return { size, soonest };
  });
  const delays = log.entries.slice(0, used).flatMap((entry, seq): Delay[] => {
    while (covering.length > 0 && (covering.at(-1)?.size ?? 0) <= seq) covering.pop();
    const first = covering.at(-1);
    return entry === undefined || first === undefined ? [] : [{ entry: seq, delay: first.soonest - entry.at }];
  });
  return delays.reduce<Delay | undefined>(
    (worst, one) => (worst !== undefined && worst.delay >= one.delay ? worst : one),
    undefined,
  );
}

function late(stamped: readonly Stamped[], evidence: Evidence): OpenFinding[] {
  const early = stamped
    .filter(({ at, stampedAt }) => at > stampedAt + toleranceMs)
    .map(({ name, at, stampedAt }) => {
      const [en, fr] = [
        `${name} says ${saidInstant(at)}, and was stamped at ${saidInstant(stampedAt)}: the log’s clock was ahead`,
        `${name} dit ${saidInstant(at)}, et a été horodaté à ${saidInstant(stampedAt)}\u202f: l’horloge du journal avançait`,
      ];
      return { ...finding({ file }, en, fr), needed: false };
    });
  const worst = greatestDelay(stamped, evidence);
  if (worst === undefined || worst.delay <= stampWithinMs) return early;
  const { en, fr } = delayWords(worst.delay);
  const words = finding(
    { file, entry: worst.entry },
    `entry ${worst.entry} was stamped ${en} after its own instant: that it was there before rests on the log’s word`,
    `l’entrée ${worst.entry} a été horodatée ${fr} après son propre instant\u202f: qu’elle y ait été avant repose sur la parole du journal`,
  );
  return [...early, { ...words, needed: false }];
}

function saidOf(stamped: readonly Stamped[], evidence: Evidence): Words {
  if (stamped.length === 0) return { en: "none", fr: "aucun" };
  const words = counted(stamped.length, { en: ["holds", "hold"], fr: ["tient", "tiennent"] });
  const worst = greatestDelay(stamped, evidence);
  if (worst === undefined) return words;
  const names = [...new Set(stamped.map(({ authority }) => authority))].join(", ");
  const { en, fr } = delayWords(worst.delay);
  return {
    en: `${words.en} (${names}); what it covers was there at most ${en} after its own instant`,
    fr: `${words.fr} (${names})\u202f; ce qu’il couvre y était au plus tard ${fr} après son propre instant`,
  };
}

function delayWords(delay: number): Words {
  const minutes = Math.max(0, Math.ceil(delay / 60_000));
  return { en: `${minutes} min`, fr: `${minutes}\u00a0min` };
}
