/** The statement leaves out no entry that was there when it was evaluated. Design, section 4. */

import { saidInstant } from "../said-instant.ts";
import { finding, judged, unread } from "../verification.ts";
import { defineCheck } from "./define-check.ts";

export const range = defineCheck({
  id: "range",
  order: 20,
  title: { en: "Entries that it rests on", fr: "Entrées dont il part" },
  judge: ({ claims, log }) => {
    if (claims === undefined) return unread({}, "the statement could not be read", "le relevé n’a pas pu être lu");
    const { entries, at } = claims;
    const words = {
      en: `the first ${entries}, all up to ${saidInstant(at)}`,
      fr: `les ${entries} premières, toutes jusqu’à ${saidInstant(at)}`,
    };
    if (entries > log.size)
      return judged(words, [
        finding(
          {},
          `it rests on ${entries} entries; there are ${log.size}`,
          `il part de ${entries} entrées\u202f; il y en a ${log.size}`,
        ),
      ]);
    const next = log.entries[entries];
    if (next === undefined || next.at >= at) return judged(words, []);
    return judged(words, [
      finding({ entry: next.seq }, `it leaves out entry ${next.seq}, of before`, `il omet l’entrée ${next.seq}, antérieure`),
    ]);
  },
});
