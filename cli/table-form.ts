/** How a table writes its numbers: the reader's spreadsheet decides. */
import type { Language } from "../core/words/language.ts";
import { oneOf } from "./values.ts";

export const formOption = {
  summary: {
    en: "comma: decimals by a comma, cells by a semicolon; point: by a point, cells by a comma. As the language has it, else.",
    fr: "comma\u202f: décimales à la virgule, cellules au point-virgule\u202f; point\u202f: au point, cellules à la virgule. Selon la langue, sinon.",
  },
  value: oneOf("comma", "point"),
} as const;

export const usualForm = (language: Language): "comma" | "point" => (language === "fr" ? "comma" : "point");
