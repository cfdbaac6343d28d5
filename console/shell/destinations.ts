/** The pages of the navigation, in its order. */
import { links } from "../parts/links.ts";
import type { WordKey } from "../words/word-key.ts";

export const destinations = [
  { address: links.overview(), words: "shell.overview" },
  { address: links.platforms(), words: "shell.platforms" },
  { address: links.outages(), words: "shell.outages" },
  { address: links.disputes(), words: "shell.disputes" },
  { address: links.statements(), words: "shell.statements" },
  { address: links.agreement(), words: "agreement.title" },
  { address: links.ledger(), words: "ledger.title" },
  { address: links.supervision(), words: "shell.supervision" },
] as const satisfies readonly { readonly address: string; readonly words: WordKey }[];
