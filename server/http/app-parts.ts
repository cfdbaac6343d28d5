/** What one console's HTTP side is made of. */
import type { Published } from "../published/open-published.ts";
import type { Agents } from "../remote/agents.ts";
import type { Sources } from "../sources/open-sources.ts";
import type { Changes } from "./events.ts";
import type { AccountActs, Acting, Archiving, ClientActs, Idempotency, Reading } from "./host.ts";
import type { Facts } from "./routes/session.ts";
import type { Whose } from "./who.ts";

export type AppParts = {
  readonly whose: Whose;
  readonly facts: Facts;
  readonly reading: Reading;
  readonly acting: Acting;
  readonly archive: Archiving;
  readonly agents: Agents;
  readonly accounts: AccountActs;
  readonly clients: ClientActs;
  readonly sources: Sources;
  readonly published: Published;
  readonly idempotency: Idempotency;
  readonly changes: Changes;
  readonly origin: string;
  /** Folder of the built console. */
  readonly pages: string;
  readonly log: { readonly error: (data: object, message: string) => void };
};
