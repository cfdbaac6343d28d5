import { expect, test } from "vitest";
import { found } from "./search.ts";

const entries = [
  { title: "Relevés" },
  { title: "Production soins", also: "ocp01-prod" },
  { title: "Préproduction", also: "ocp01-pre" },
  { title: "Production soins", also: "2026-10" },
  { title: "Déclarer une indisponibilité : Production soins" },
];
const titles = (typed: string) => found(entries, typed).map(({ title, also }) => [title, also].filter(Boolean).join(" "));

test("nothing typed: all, in their order", () => expect(found(entries, " ")).toEqual(entries));

test.each([
  ["releves", ["Relevés"]],
  [
    "prod",
    [
      "Production soins ocp01-prod",
      "Production soins 2026-10",
      "Déclarer une indisponibilité : Production soins",
      "Préproduction ocp01-pre",
    ],
  ],
  ["soins 2026", ["Production soins 2026-10"]],
  ["OCP01-PRE", ["Préproduction ocp01-pre"]],
  ["déclarer prod", ["Déclarer une indisponibilité : Production soins"]],
  ["nothing", []],
])("“%s”", (typed, expected) => expect(titles(typed)).toEqual(expected));
