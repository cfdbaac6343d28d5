/**
 * Places at which a process of the tests ends by itself, as if its machine had failed there: around each commit and around the file
 * of the checkpoint. They are put into the database and the files that the books are opened with; the books know nothing of them.
 */
import { writeFile } from "node:fs/promises";
import type { PGlite, QueryOptions } from "@electric-sql/pglite";
import { Client } from "pg";
import type { DurableFiles } from "../../server/keys/durable-files.ts";
import { sentBy } from "../plans/sent-statements.ts";

export const failpoints = [
  "after-the-first-entry",
  "before-commit",
  "after-commit",
  "before-checkpoint",
  "half-checkpoint",
  "after-checkpoint",
] as const;
export type Failpoint = (typeof failpoints)[number];

const addsEntry = /^\s*insert into "entry"/;

/** As a shell tells a process that was killed. */
export const killedCode = 137;

/** Ends the process at one of them, at its `nth` passage once armed. */
export class Failing {
  readonly #point: string;
  #left: number;
  #armed = false;

  /** `text`: the point and the passage, as `before-commit:3`; none at all where empty. */
  constructor(text: string) {
    const [point = "", nth = "1"] = text.split(":");
    this.#point = point;
    this.#left = Number(nth);
  }

  arm(): void {
    this.#armed = true;
  }

  pass(point: Failpoint): void {
    if (this.#isDue(point)) process.exit(killedCode);
  }

  #isDue(point: Failpoint): boolean {
    if (!this.#armed || point !== this.#point) return false;
    this.#left -= 1;
    return this.#left === 0;
  }

  /** The same database, ending the process around its commits and inside the transaction that adds an entry. */
  database(lite: PGlite): PGlite {
    const begin: PGlite["transaction"] = lite.transaction.bind(lite);
    lite.transaction = async (run) => {
      let adds = false;
      const result = await begin(async (tx) => {
        const query: typeof tx.query = tx.query.bind(tx);
        tx.query = async <Row>(text: string, parameters?: unknown[], options?: QueryOptions) => {
          const done = await query<Row>(text, parameters, options);
          if (addsEntry.test(text)) {
            adds = true;
            this.pass("after-the-first-entry");
          }
          return done;
        };
        const value = await run(tx);
        if (adds) this.pass("before-commit");
        return value;
      });
      if (adds) this.pass("after-commit");
      return result;
    };
    return lite;
  }

  /** The same on a server: around the commits of every connection that this process has from now on. */
  server<Engine>(open: () => Engine): Engine {
    const query = Client.prototype.query;
    const adding = new WeakSet<Client>();
    const pass = (point: Failpoint): void => this.pass(point);
    Client.prototype.query = function (this: Client, ...words: unknown[]) {
      const text = sentBy(words)?.text ?? "";
      const adds = addsEntry.test(text);
      const commits = text === "commit" && adding.has(this);
      if (adds) adding.add(this);
      if (text === "commit" || text === "rollback") adding.delete(this);
      if (commits) pass("before-commit");
      const answer = Reflect.apply(query, this, words);
      if (!adds && !commits) return answer;
      return answer.then((done: unknown) => {
        pass(commits ? "after-commit" : "after-the-first-entry");
        return done;
      });
    };
    return open();
  }

  /** The same files, ending the process around the replacing of one, and in its middle. */
  files(files: DurableFiles): DurableFiles {
    return {
      replace: async (path, text, mode) => {
        this.pass("before-checkpoint");
        if (this.#isDue("half-checkpoint")) {
          await writeFile(`${path}.tmp`, text.slice(0, text.length / 2));
          process.exit(killedCode);
        }
        await files.replace(path, text, mode);
        this.pass("after-checkpoint");
      },
    };
  }
}
