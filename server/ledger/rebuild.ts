/** State dropped, folded again from the facts, and compared row by row: what is read says nothing that the facts do not. Design, section 1. */
import { sql } from "kysely";
import { type StateTable, stateTables } from "../store/catalogue.ts";
import type { Store } from "../store/store.ts";
import type { Tx } from "../store/tables.ts";
import { holdLog } from "./log-turns.ts";
import { project } from "./project.ts";
import { factOf, storedFacts } from "./stored-facts.ts";

/** A row that is not as the facts say; `was` or `is` is null where it was not there before or is not there now. JSON of the row. */
export type StateDifference = { readonly table: StateTable; readonly was: string | null; readonly is: string | null };

export type Rebuilt = {
  readonly facts: number;
  /** Rows of state that the facts make. */
  readonly rows: number;
  readonly differences: readonly StateDifference[];
};

/** The facts of a log cannot be folded: some body is gone, and the state that it made would go with it. */
export class BodiesMissing extends Error {
  readonly code = "bodies-missing";
  readonly count: number;

  constructor(count: number) {
    super(`${count} entries have no body: their state cannot be made again`);
    this.count = count;
  }
}

/** What a rebuild would find; nothing is changed. Throws `BodiesMissing`. */
export async function compareState(store: Store, tenant: string): Promise<Rebuilt> {
  const notKept = new Error("nothing is kept");
  let found: Rebuilt | undefined;
  const comparing = store.asTenant(
    tenant,
    async (tx) => {
      found = await refold(tx);
      throw notKept;
    },
    "garant_rebuild",
  );
  await comparing.catch((error: unknown) => {
    if (error !== notKept) throw error;
  });
  if (found === undefined) throw notKept;
  return found;
}

/** Drops the tenant's state and makes it again from its facts, which hold. Throws `BodiesMissing`. */
export function rebuildState(store: Store, tenant: string): Promise<Rebuilt> {
  return store.asTenant(tenant, refold, "garant_rebuild");
}

async function refold(tx: Tx): Promise<Rebuilt> {
  await holdLog(tx);
  const before = await snapshot(tx);
  await drop(tx);
  const facts = await fold(tx);
  const after = await snapshot(tx);
  const rows = [...after.values()].reduce((sum, { length }) => sum + length, 0);
  return { facts, rows, differences: stateTables.flatMap((table) => differences(table, before.get(table), after.get(table))) };
}

type Snapshot = ReadonlyMap<StateTable, readonly string[]>;

async function snapshot(tx: Tx): Promise<Snapshot> {
  const tables = new Map<StateTable, string[]>();
  for (const table of stateTables) {
    const query = sql<{ row: string }>`select to_jsonb(state)::text as row from ${sql.table(table)} as state order by 1`;
    tables.set(
      table,
      (await query.execute(tx)).rows.map(({ row }) => row),
    );
  }
  return tables;
}

/** Blocks are no state: what they hold is in no fact, and their facts find them where they are. */
async function drop(tx: Tx): Promise<void> {
  for (const table of stateTables) await tx.deleteFrom(table).execute();
  await tx.deleteFrom("projected").where("relation", "<>", "block").execute();
}

const factsAtOnce = 1_000;

async function fold(tx: Tx): Promise<number> {
  const size = await tx
    .selectFrom("entry")
    .select((entry) => entry.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  let folded = 0;
  for (let from = 0; from < size.count; from += factsAtOnce) {
    const rows = await storedFacts(tx)
      .where("entry.seq", ">=", from)
      .where("entry.seq", "<", from + factsAtOnce)
      .orderBy("entry.seq")
      .execute();
    for (const { entry, body } of rows.map(factOf)) await project(tx, entry, entry.kind, body);
    folded += rows.length;
  }
  if (folded !== size.count) throw new BodiesMissing(size.count - folded);
  return folded;
}

function differences(table: StateTable, before: readonly string[] = [], after: readonly string[] = []): StateDifference[] {
  const [was, is] = [new Set(before), new Set(after)];
  return [
    ...before.filter((row) => !is.has(row)).map((row) => ({ table, was: row, is: null })),
    ...after.filter((row) => !was.has(row)).map((row) => ({ table, was: null, is: row })),
  ];
}
