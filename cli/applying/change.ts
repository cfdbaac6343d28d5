/** What one document would change: how things are, how they would be, and the acts that make them so. */
import type { Json } from "../../core/json/json.ts";
import type { Words } from "../../core/words/language.ts";
import type { Got } from "../ask.ts";
import type { Connection } from "../connection.ts";

export type Change = {
  readonly kind: string;
  readonly name: string;
  /** Null where it is not there yet. */
  readonly before: Json | null;
  /** Null where it is removed. */
  readonly after: Json | null;
  /** Secrets that would be replaced, by their names. */
  readonly secrets: readonly string[];
  /** What is there, is not in the file, and would be ended. */
  readonly removed: readonly string[];
  /** What is there and not in the file, and stays. */
  readonly left: readonly string[];
  /** What must wait: vantages whose agents have not enrolled yet. */
  readonly waiting: readonly string[];
  /** Each is one write, under the version that was read. */
  readonly acts: readonly (() => Promise<Got<unknown>>)[];
  /** Said after it was done: where a secret is kept. */
  readonly notes: readonly Words[];
};

export type Applying = {
  readonly garant: Connection;
  readonly prune: boolean;
  /** Vantages that the same files invite: where their agents have not enrolled yet, they watch nothing so far. */
  readonly invited: ReadonlySet<string>;
  /** What the files say of others than clients, by their names. */
  readonly beside: readonly string[];
};

/** Whether anything would be done. */
export function changes({ acts }: Change): boolean {
  return acts.length > 0;
}
