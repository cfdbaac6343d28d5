import { expect, test } from "vitest";
import { firstText, goodAgreement, policyText } from "../../test/agreements/agreement-files.ts";
import type { Words } from "../words/language.ts";
import { causes } from "./causes.ts";
import { kinds } from "./kinds.ts";
import { defaultParameter } from "./read-parameter.ts";
import { shownValue } from "./values/shown-value.ts";

const inBoth = ({ en, fr }: Words) => en.length > 0 && fr.length > 0;

test.each([...kinds.values()])(
  "the kind $kind says what it is, and its defaults are values of their own type",
  ({ title, advice, parameters }) => {
    expect([title, advice].every(inBoth)).toBe(true);
    for (const definition of Object.values(parameters)) {
      expect(inBoth(definition.title)).toBe(true);
      if (definition.type === "choice") expect(Object.values(definition.options).every(inBoth)).toBe(true);
      const value = defaultParameter(definition)?.values[0]?.value;
      expect(value === undefined).toBe(definition.default === undefined);
      if (value) expect(shownValue(value, definition, "fr")).not.toBe("");
    }
  },
);

test.each([...causes.values()])(
  "the cause $cause says what it is and what proves it, in both languages",
  ({ title, advice, article, proof }) => {
    expect([title, advice, article, proof].every(inBoth)).toBe(true);
  },
);

test("every kind is used by one of the agreements: none waits for a use", () => {
  const used = new Set([firstText, policyText].flatMap((text) => goodAgreement(text).clauses.map(({ kind }) => kind)));
  expect([...kinds.keys()].filter((kind) => !used.has(kind))).toEqual([]);
});

test("values are shown in the reader's language", () => {
  const { clauses } = goodAgreement(firstText);
  const shown = (id: string, name: string, language: "fr" | "en") => {
    const clause = clauses.find((one) => one.id === id);
    const definition = kinds.get(clause?.kind ?? "")?.parameters[name];
    const value = clause?.parameters[name]?.values[0]?.value;
    return definition && value && shownValue(value, definition, language);
  };
  expect(shown("SA-9.1c", "objective", "fr")).toBe("99,9\u202f%");
  expect(shown("SA-9.1c", "objective", "en")).toBe("99.9%");
  expect(shown("SA-9.1c", "daysToClaim", "fr")).toBe("30\u00a0jours");
  expect(shown("SA-9.1a", "lookback", "en")).toBe("15\u00a0min");
  expect(shown("SA-9a", "unknownCounts", "fr")).toBe("comme disponible");
  expect(shown("SA-9.1c", "subtractedCauses", "en")).toBe("Block after abusive use of the APIs, Rejection of identical requests");
});
