import type { Agreement } from "../../../core/agreement/agreement.ts";
import { type RevisionRow, revisionTable } from "../../../core/agreement/revision-table.ts";
import type { Language } from "../../../core/words/language.ts";
import { defineCommand } from "../../command.ts";
import { agreementsIn, shelf } from "../../find-agreement.ts";
import { folder } from "../../values.ts";

export const command = defineCommand({
  path: ["agreement", "list"],
  summary: {
    en: "Lists the agreements and their versions: the revision table, made from the versions themselves.",
    fr: "Liste les conventions et leurs versions\u202f: le tableau des révisions, dressé à partir des versions elles-mêmes.",
  },
  options: {
    folder: {
      summary: { en: "Where the agreements are, if not with Garant.", fr: "Où sont les conventions, si ce n’est avec Garant." },
      value: folder,
    },
  },
  examples: ["garant agreement list"],
  run: async ({ folder: place }, io) => {
    const read = await agreementsIn(place ?? shelf);
    if (!read.ok) return io.badInput(read.errors);
    const families = [...new Set(read.value.map(({ family }) => family))];
    const tables = families.map((family) => ({ family, versions: revisionTable(family, read.value) }));
    io.answer(tables, (language) => tables.flatMap((one) => familyLines(one, read.value, language)).join("\n"));
    return 0;
  },
});

type Family = { readonly family: string; readonly versions: readonly RevisionRow[] };

function familyLines({ family, versions }: Family, agreements: readonly Agreement[], language: Language): string[] {
  const last = agreements.findLast((one) => one.family === family);
  return [
    `${family}  ${last?.reference ?? ""}  ${last?.title[language] ?? ""}`,
    ...versions.map((row) => rowLine(row, language)),
  ];
}

function rowLine({ version, from, to, clauses, changes, summary }: RevisionRow, language: Language): string {
  const french = language === "fr";
  const held = to === undefined ? `${french ? "à partir du" : "from"} ${from}` : `${from} → ${to}`;
  const moved =
    changes === undefined ? "" : `, ${changes} ${french ? "différences avec la précédente" : "differences with the one before"}`;
  return `  ${version}  ${held}, ${clauses} clauses${moved}  ${summary?.[language] ?? ""}`;
}
