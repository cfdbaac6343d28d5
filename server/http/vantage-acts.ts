/** Vantage points elsewhere, as people act on them: invited by a token that is shown once, revoked at once. */
import { randomBytes } from "node:crypto";
import { good } from "../../core/result.ts";
import { invitationDigest } from "../remote/agents.ts";
import { enrolmentToken } from "../remote/protocol.ts";
import type { Verbs } from "../verbs/run.ts";
import type { Acting } from "./host.ts";

type Parts = {
  readonly verbs: Verbs;
  readonly now: () => number;
  readonly serverKey: string;
  readonly redescribe: (tenant: string, platform: string) => Promise<void>;
};

const HOUR_MS = 3_600_000;

/** The two acts. */
export function vantageActs({ verbs, now, serverKey, redescribe }: Parts): Pick<Acting, "inviteVantage" | "revokeVantage"> {
  return {
    inviteVantage: async (actor, { vantage, title, hours }) => {
      const secret = randomBytes(32).toString("hex");
      const expires = now() + hours * HOUR_MS;
      const done = await verbs.run("invite-vantage", { vantage, title, expires, digest: invitationDigest(secret) }, actor);
      if (!done.ok) return done;
      const token = enrolmentToken({ tenant: actor.tenant, vantage, secret, serverKey });
      return good({ vantage, title, expiresAt: expires, token });
    },
    revokeVantage: async (actor, vantage, reason) => {
      const done = await verbs.run("revoke-vantage", { vantage, reason }, actor);
      if (!done.ok) return done;
      for (const { entry } of done.value.facts)
        if (entry.kind === "platform.described") await redescribe(actor.tenant, entry.subject);
      return good({ done: true as const });
    },
  };
}
