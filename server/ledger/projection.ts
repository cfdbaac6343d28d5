/** One kind of fact, folded into state. */
import type { FactBodies, FactKind } from "../../core/facts/fact.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import type { Tx } from "../store/tables.ts";

/** Writes at least one row of state that carries the entry's sequence: the schema refuses a fact without. */
export type Projection<Kind extends FactKind> = (tx: Tx, entry: Entry, body: FactBodies[Kind]) => Promise<void>;

export type Projections = { readonly [Kind in FactKind]: Projection<Kind> };

export type Project = <Kind extends FactKind>(tx: Tx, entry: Entry, kind: Kind, body: FactBodies[Kind]) => Promise<void>;
