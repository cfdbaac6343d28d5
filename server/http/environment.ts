/** What every handler finds beside its request. */

import type { Party } from "../../core/facts/fact.ts";
import type { Language } from "../../core/words/language.ts";

/** Who acts: an account by its session, or a program by its token; always for one party and one tenant. */
export type Actor = {
  readonly id: string;
  readonly party: Exclude<Party, "garant">;
  readonly tenant: string;
  readonly permissions: ReadonlySet<string>;
  readonly channel: "console" | "api" | "cli";
};

export type Environment = { Variables: { actor: Actor; language: Language } };
