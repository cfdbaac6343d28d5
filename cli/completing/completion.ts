/** What is offered to whoever types a line. */
import type { Words } from "../../core/words/language.ts";

/** One word that may stand there; `summary` for shells that show it. */
export type Candidate = { readonly word: string; readonly summary?: Words };

export type Completion = {
  readonly candidates: readonly Candidate[];
  /** Paths may stand there: the shell knows them. */
  readonly paths?: "files" | "folders";
  /** Names that the server has, of this kind. */
  readonly names?: string;
  /** The options typed so far: of which server, as whom. */
  readonly typed: ReadonlyMap<string, string>;
};
