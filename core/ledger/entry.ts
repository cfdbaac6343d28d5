/** One line of the ledger: what stays when its body is erased. Design, section 5. */
import type { Instant } from "../time/instant.ts";

export type Entry = {
  /** From 0, without holes. */
  readonly seq: number;
  readonly kind: string;
  /** The id of what it is about: a platform, an outage, a record. */
  readonly subject: string;
  /** Reception by the server; never earlier than the entry before. */
  readonly at: Instant;
  /** Id of the account, token, vantage or `garant` itself; names live in erasable rows. */
  readonly actor: string;
  /** Hex SHA-256 of the salt (16 bytes) followed by the canonical JSON of the body. */
  readonly body: string;
};
