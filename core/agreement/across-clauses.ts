/** What only shows when the clauses are seen together: ids used twice, clauses that are not there, subtractions without a ground. */
import type { Place } from "../documents/positioned-node.ts";
import { cited } from "../words/cited.ts";
import type { Words } from "../words/language.ts";
import { checkCauses } from "./across-causes.ts";
import { checkReferences } from "./across-references.ts";
import type { Revision } from "./agreement.ts";
import type { AgreementError, AgreementErrorCode, Report } from "./agreement-error.ts";
import { type ClauseRead, type PlacedClause, placeOf, wordsEver } from "./placed-clause.ts";

/** Reports what is wrong between clauses; where one could not be read, what it may have grounded is not judged. */
export function checkAcross(read: readonly ClauseRead[], report: Report): void {
  const clauses = read.flatMap(({ placed }) => placed ?? []);
  const ids = read.flatMap(({ id }) => id ?? []);
  checkIds(clauses, report);
  checkIndicators(clauses, report);
  for (const placed of clauses) {
    checkReferences(placed, clauses, ids, report);
    if (clauses.length === read.length) checkCauses(placed, clauses, report);
  }
}

function checkIds(clauses: readonly PlacedClause[], report: Report): void {
  checkOnce(
    clauses.map(({ clause, idAt }) => ({ word: clause.id, at: idAt })),
    "duplicate-clause",
    { en: "the clause", fr: "la clause" },
    report,
  );
}

/** An indicator is known by agreement, version and id: within one version the id must be its own. Design, section 3. */
function checkIndicators(clauses: readonly PlacedClause[], report: Report): void {
  const indicators = clauses.flatMap((placed) =>
    wordsEver(placed.clause, "indicator").map((word) => ({ word, at: placeOf(placed, "indicator") })),
  );
  checkOnce(indicators, "duplicate-indicator", { en: "the indicator", fr: "l’indicateur" }, report);
}

type Named = { readonly word: string; readonly at: Place };

function checkOnce(all: readonly Named[], code: AgreementErrorCode, noun: Words, report: Report): void {
  const first = new Map<string, Place>();
  for (const { word, at } of all) {
    const before = first.get(word);
    if (before === undefined) first.set(word, at);
    else report(twice(code, word, at, before, noun));
  }
}

function twice(code: AgreementErrorCode, word: string, at: Place, before: Place, noun: Words): AgreementError {
  const { en, fr } = cited(word);
  return {
    code,
    at,
    message: {
      en: `${noun.en} ${en} is already at line ${before.line}`,
      fr: `${noun.fr} ${fr} est déjà à la ligne ${before.line}`,
    },
    expected: { en: "an id of its own", fr: "un identifiant qui lui soit propre" },
  };
}

/** The revision table says of this version what the header says. Agreement, article 5. */
export function checkRevisions(revisions: readonly Revision[], version: string, date: string, at: Place, report: Report): void {
  if (revisions.some((revision) => revision.version === version && revision.date === date)) return;
  const { en, fr } = cited(version);
  report({
    code: "revision-missing",
    at,
    message: {
      en: `the version ${en} is not in the table with its date`,
      fr: `la version ${fr} n’est pas dans le tableau avec sa date`,
    },
    expected: {
      en: `a row with version "${version}" and date "${date}"`,
      fr: `une ligne version "${version}" et date "${date}"`,
    },
  });
}
