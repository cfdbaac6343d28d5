/** Every statement that this process sends to PostgreSQL, with its values, as it is on the wire. */
import pg from "pg";

export type Sent = { readonly text: string; readonly values: readonly unknown[] };

/** From now on, until `stop`; one of each text. */
export function listenToStatements(): { readonly sent: () => Sent[]; readonly stop: () => void } {
  const { prototype } = pg.Client;
  const before = Object.getOwnPropertyDescriptor(prototype, "query");
  const heard = new Map<string, Sent>();
  const query: (this: unknown, ...args: readonly unknown[]) => unknown = before?.value;
  function listening(this: unknown, ...args: readonly unknown[]): unknown {
    const sent = sentBy(args);
    // Without values a statement's plan would be another one: the last that had some is kept.
    if (sent !== undefined) heard.set(sent.text, sent);
    return Reflect.apply(query, this, args);
  }
  Object.defineProperty(prototype, "query", { ...before, value: listening });
  return {
    sent: () => [...heard.values()],
    stop: () => void Object.defineProperty(prototype, "query", before ?? {}),
  };
}

/** What a call of the driver's `query` sends: a text and its values, or both in one object. */
export function sentBy([first, second]: readonly unknown[]): Sent | undefined {
  const values = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);
  if (typeof first === "string") return { text: first, values: values(second) };
  if (typeof first === "object" && first !== null && "text" in first && typeof first.text === "string")
    return { text: first.text, values: values("values" in first ? first.values : second) };
  return undefined;
}
