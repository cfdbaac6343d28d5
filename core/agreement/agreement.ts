/** A service agreement as data: what `agreements/<family>/<version>.yaml` says. Design, section 3. */
import type { Language, Words } from "../words/language.ts";
import type { Value } from "./values/value.ts";

/** A value with the reason why it is our parameter, where the text of the agreement does not give it. */
export type Sourced<Of> = { readonly value: Of; readonly ours?: Words };

/** What held from a day on (`YYYY-MM-DD` in the agreement's zone); the first value has no day and holds from the beginning. */
export type DatedValue = { readonly from?: string; readonly value: Value };

/** Values in the order of their days, never empty. `ours` as above. */
export type Parameter = { readonly values: readonly DatedValue[]; readonly ours?: Words };

export type Party = "provider" | "client";

export type Clause = {
  /** Unique in the agreement, such as SA-9.1c. */
  readonly id: string;
  /** Name of a kind of `kinds/`. */
  readonly kind: string;
  readonly article: string;
  /** Whom it binds. */
  readonly parties: readonly Party[];
  readonly title: Words;
  readonly summary: Words;
  /** By the names of the kind; a parameter that the document leaves out is there with the kind's default. */
  readonly parameters: Readonly<Record<string, Parameter>>;
};

export type Role = { readonly title: Words; readonly role: Words };

/** A document among those that rank: `self` is this agreement. */
export type RankedDocument = { readonly title: Words; readonly self: boolean };

export type Revision = { readonly version: string; readonly date: string; readonly summary: Words };

/** A word of the agreement; without an article it is ours, for the reason given. */
export type GlossaryWord = {
  readonly id: string;
  readonly article?: string;
  readonly ours?: Words;
  readonly term: Words;
  readonly meaning: Words;
};

export type Acronym = { readonly acronym: string; readonly meaning: Words };

/** R carries out, A approves, C is consulted, I is informed: each at most once, in this order. */
export type Letters = string;

/** One activity, and what each party is in it; exactly one of the two approves. */
export type Activity = {
  readonly id: string;
  readonly title: Words;
  readonly letters: Readonly<Record<Party, Letters>>;
  readonly note?: Words;
};

export type ActivityGroup = { readonly id: string; readonly title: Words; readonly activities: readonly Activity[] };

export type Agreement = {
  readonly family: string;
  /** Family of the agreement that this document goes with, where it is not one that stands alone. */
  readonly goesWith?: string;
  /** Why the reference, the version or the date is ours, where the text has none. */
  readonly ours?: Words;
  readonly reference: string;
  readonly version: string;
  readonly date: string;
  readonly title: Words;
  readonly inForceFrom: Sourced<string>;
  readonly languages: readonly Language[];
  readonly prevailingLanguage: Sourced<Language>;
  /** IANA name. */
  readonly zone: Sourced<string>;
  readonly parties: Readonly<Record<Party, Role>>;
  /** The first prevails. */
  readonly precedence: Sourced<readonly RankedDocument[]>;
  readonly revisions: readonly Revision[];
  readonly glossary: readonly GlossaryWord[];
  /** Absent where the document has no such list. */
  readonly acronyms?: readonly Acronym[];
  /** The responsibility matrix, where the document has one. */
  readonly responsibilities?: readonly ActivityGroup[];
  readonly clauses: readonly Clause[];
};
