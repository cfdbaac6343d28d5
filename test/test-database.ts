/** A database that a test was given, on either engine. */
import type { Engine } from "../server/store/engine.ts";

export type TestDatabase = {
  readonly engine: Engine;
  /** Statements that no role of the application may run: the tests' own hand in the tables. */
  readonly asSuperuser: (statements: string) => Promise<void>;
  /** Closes; a database of a server is dropped too, unless it was made for a folder that is opened again. */
  readonly end: () => Promise<void>;
};
