import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  ["fr", "fr"],
  ["fr-FR,fr;q=0.9,en;q=0.8", "fr"],
  ["en-GB,fr;q=0.9", "en"],
  ["de,fr;q=0.5,en;q=0.4", "fr"],
  ["fr;q=0,en;q=0.1", "en"],
  ["fr_FR.UTF-8", "fr"],
  ["C", "en"],
  ["", "en"],
  [undefined, "en"],
])("%s is answered in %s", (asked, language) => expect(languageOf(asked)).toBe(language));
