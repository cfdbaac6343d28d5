/** What an import came to, in words. */
import type { Language } from "../../core/words/language.ts";
import { instantOrDash, type Pair, pairs } from "../show.ts";
import type { Imported } from "./send-observations.ts";

/** The lines that tell it; what is nought and unusual is left out. */
export function importedWords(imported: Imported, platform: string, vantage: string, language: Language): string {
  const { kept, known, late, outside, sealedTo } = imported;
  const unusual = (count: number) => (count === 0 ? null : String(count));
  const lines: Pair[] = [
    [{ en: "Platform", fr: "Plateforme" }, platform],
    [{ en: "Vantage", fr: "Point d’observation" }, vantage],
    [{ en: "Kept", fr: "Conservées" }, String(kept)],
    [{ en: "Known already", fr: "Déjà connues" }, String(known)],
    [{ en: "Left out: their time is sealed otherwise", fr: "Écartées, leur période est scellée autrement" }, unusual(late)],
    [
      { en: "Part of no figure: not of the platform then", fr: "Sans effet, hors de la plateforme à ce moment" },
      unusual(outside),
    ],
    [{ en: "Sealed up to", fr: "Scellé jusqu’au" }, instantOrDash(sealedTo, "UTC")],
  ];
  return pairs(lines, language);
}
