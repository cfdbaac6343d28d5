/**
 * Writes that PostgreSQL parses and plans once for each connection, not each time. Only those that give nothing back: the columns of
 * what is read may change while a process runs, when a newer one migrates, and PostgreSQL then refuses a prepared read. Decision 23.
 */
import type { ClientBase } from "pg";

/** Writes of few rows come again; of many rows each count has a text of its own. */
const mostValues = 16;
const mostNames = 256;
const write = /^(?:insert|update|delete) /;
const returning = / returning /;

const names = new Map<string, string>();

/** Undefined for what is better not prepared. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames || !write.test(text) || returning.test(text)) return known;
  const name = `garant ${names.size}`;
  names.set(text, name);
  return name;
}

type Query = (text: unknown, values?: unknown, done?: unknown) => unknown;

/** What is asked of the client from here on with its values beside is prepared where that pays. */
export function prepareWrites(client: ClientBase): void {
  const query: Query = client.query.bind(client);
  const prepared: Query = (text, values, done) => {
    const few = typeof text === "string" && Array.isArray(values) && values.length > 0 && values.length <= mostValues;
    const name = few ? nameOf(text) : undefined;
    return name === undefined ? query(text, values, done) : query({ name, text, values }, done);
  };
  Object.assign(client, { query: prepared });
}
