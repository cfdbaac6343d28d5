/** What is said of a clause wherever it is shown: whether this version measures it. */
import type { Words } from "../words/language.ts";
import type { Clause } from "./agreement.ts";
import type { Standing } from "./kinds/define-kind.ts";
import { kinds } from "./kinds.ts";

/** How this version stands behind a clause: as behind all of its kind. */
export function standingOf({ kind }: Pick<Clause, "kind">): Standing {
  return kinds.get(kind)?.standing ?? "not-measured";
}

export const standingWords: Readonly<Record<Standing, Words>> = {
  computed: { en: "measured by this version", fr: "mesuré par cette version" },
  stated: { en: "nothing to measure", fr: "rien à mesurer" },
  "not-measured": { en: "not measured by this version", fr: "non mesuré par cette version" },
};

/** What is said of a clause, in both languages. */
export function standingSaid(clause: Pick<Clause, "kind">): Words {
  return standingWords[standingOf(clause)];
}
