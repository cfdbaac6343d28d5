/**
 * Statements that are sent and not waited for. Each answer that is waited for costs PostgreSQL and this process a turn of waiting for
 * each other, a quarter of a millisecond; what returns no row needs none. PostgreSQL itself does nothing more in a transaction once a
 * statement of it was refused, so nothing goes on upon what is not there. Decision 23.
 */
import type {
  AbortableOperationOptions,
  CompiledQuery,
  DatabaseConnection,
  KyselyPlugin,
  QueryResult,
  RootOperationNode,
  Transaction,
} from "kysely";

const unawaited = new WeakSet<CompiledQuery["queryId"]>();

/** Whoever begins a transaction asks something in it. */
const begins = /^(?:begin|start transaction)\b/;

const marking: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => {
    if (!returnsRows(node)) unawaited.add(queryId);
    return node;
  },
  transformResult: async ({ result }) => result,
};

function returnsRows(node: RootOperationNode): boolean {
  return node.kind === "SelectQueryNode" || ("returning" in node && node.returning !== undefined);
}

/**
 * The same transaction; of what is built by Kysely only selects, and what has a `returning`, are waited for, of what is written as SQL
 * nothing. What PostgreSQL has against a statement that was not is thrown by the next one that is, the commit at the latest. The
 * embedded engine has nobody to wait for and runs them as ever.
 */
export function ahead<Known>(tx: Transaction<Known>): Transaction<Known> {
  return tx.withPlugin(marking);
}

/** Makes a connection keep to it; its driver must send a statement before the one before it is answered. */
export function sendAhead(connection: DatabaseConnection): void {
  const execute = connection.executeQuery.bind(connection);
  const sent: Promise<Refused | undefined>[] = [];
  connection.executeQuery = async <Row>(query: CompiledQuery, options?: AbortableOperationOptions): Promise<QueryResult<Row>> => {
    const answer = execute<Row>(query, options);
    if (unawaited.has(query.queryId) || begins.test(query.sql)) {
      sent.push(answer.then(() => undefined, asRefused));
      return { rows: [] };
    }
    const before = sent.splice(0);
    const own = await answer.catch(asRefused);
    const first = (await Promise.all(before)).find((refused) => refused !== undefined);
    // Who goes back wants to hear no more of it.
    if (first !== undefined && !query.sql.startsWith("rollback")) throw first.error;
    if ("error" in own) throw own.error;
    return own;
  };
}

type Refused = { readonly error: unknown };

const asRefused = (error: unknown): Refused => ({ error });
