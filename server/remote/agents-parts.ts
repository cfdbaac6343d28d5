/** What answering agents stands on, and what an agent reports. */
import type { z } from "zod";
import type { AgentReport } from "../../api/schemas/agent.ts";
import type { Instant } from "../../core/time/instant.ts";
import type { SigningKey } from "../keys/key-file.ts";
import type { Garant } from "../open.ts";
import type { Watching } from "../watch/watching.ts";
import type { AgentLimits } from "./protocol.ts";

export type Report = z.output<typeof AgentReport>;

export type AgentsParts = {
  readonly garant: Pick<Garant, "store" | "verbs" | "vault">;
  readonly watching: Pick<Watching, "hear" | "takeBlock" | "miss">;
  readonly now: () => Instant;
  /** Signs configurations. */
  readonly key: SigningKey;
  readonly limits: AgentLimits;
};
