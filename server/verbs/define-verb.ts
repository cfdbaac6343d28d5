/** What a verb is: who may, what it is given, what is decided, what is written. A verb never sees a request, a reply or a connection. */
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Channel, Fact, Party } from "../../core/facts/fact.ts";
import type { Entry } from "../../core/ledger/entry.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { Permission } from "../auth/permissions.ts";
import type { Decision } from "../ledger/act.ts";
import type { Tx } from "../store/tables.ts";
import type { Thing } from "../store/versions.ts";
import { rememberMade, unmet } from "./preconditions.ts";

/** Who acts: an account by its session, or a program by its token; always for one party and one tenant. */
export type Actor = {
  readonly id: string;
  readonly party: Exclude<Party, "garant">;
  readonly tenant: string;
  readonly permissions: ReadonlySet<string>;
  readonly channel: Exclude<Channel, "telephone">;
};

/** `at` is the reception of the act, `seq` the place in the log of its first fact. */
export type Given = { readonly at: Instant; readonly seq: number; readonly actor: Actor };

export type VerbDefinition<Input, Loaded> = {
  readonly name: string;
  readonly party: Actor["party"] | "either";
  readonly permission: Permission;
  readonly input: z.ZodType<Input>;
  /** What it changes, where that has a version that two people may hold. */
  readonly changes?: (input: Input) => Thing;
  /** What `decide` must know, read in the transaction that will write. */
  readonly load: (tx: Tx, input: Input, given: Given) => Promise<Loaded>;
  /** Pure. */
  readonly decide: (input: Input, given: Given & Loaded) => readonly Fact[] | Refusal;
  /** What is written with the facts and is none: a document, a secret's digest. */
  readonly also?: (tx: Tx, input: Input, entries: readonly Entry[]) => Promise<void>;
};

export type Verb = {
  readonly name: string;
  readonly party: Actor["party"] | "either";
  readonly permission: Permission;
  /** Parses what was sent, once. */
  readonly ready: (sent: unknown) => Result<ReadyAct, Refusal>;
};

export type ReadyAct = {
  readonly input: unknown;
  readonly decide: (tx: Tx, given: Given) => Promise<Result<Decision, Refusal>>;
};

/** Makes a verb of its definition. */
export function verb<Input, Loaded>({ input, changes, load, decide, also, ...who }: VerbDefinition<Input, Loaded>): Verb {
  const deciding =
    (sent: Input) =>
    async (tx: Tx, given: Given): Promise<Result<Decision, Refusal>> => {
      const changed = changes && (await unmet(tx, changes(sent)));
      if (changed !== undefined) return bad([changed]);
      const decided = decide(sent, { ...given, ...(await load(tx, sent, given)) });
      if ("code" in decided) return bad([decided]);
      return good({
        facts: decided,
        also: async (inTx, entries) => {
          await also?.(inTx, sent, entries);
          if (changes) rememberMade(entries);
        },
      });
    };
  const ready: Verb["ready"] = (sent) => {
    const parsed = input.safeParse(sent);
    if (!parsed.success) return bad([invalid(parsed.error)]);
    return good({ input: parsed.data, decide: deciding(parsed.data) });
  };
  return { ...who, ready };
}

function invalid({ issues }: z.ZodError): Refusal {
  return refuse(
    "input-invalid",
    {},
    issues.map(({ path, message }) => ({ path: path.map(String).join("."), message })),
  );
}
