/** What is done over the API: each act is a verb, and what follows from it is said before it is answered. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { refuse } from "../../api/errors.ts";
import type { TryProbe } from "../../api/schemas/platform.ts";
import { bad, good } from "../../core/result.ts";
import { newSecret } from "../auth/tokens.ts";
import type { Vault } from "../secrets/vault.ts";
import type { Sources } from "../sources/open-sources.ts";
import type { Store } from "../store/store.ts";
import type { Verbs } from "../verbs/run.ts";
import { connect, describeFromNow } from "./connecting.ts";
import type { Actor } from "./environment.ts";
import type { Acting } from "./host.ts";
import { probeKindViews, tryProbeOnce } from "./probe-views.ts";
import { vantageActs } from "./vantage-acts.ts";
import { wireReceipt } from "./wire-receipt.ts";

export type ActingParts = {
  readonly verbs: Verbs;
  readonly store: Pick<Store, "read">;
  readonly vault: Vault;
  readonly now: () => number;
  /** Hexadecimal: the key by which agents know their configuration to be this server's. */
  readonly serverKey: string;
  /** Says what follows from an act, and returns the outage that it concerns, if there is one now. */
  readonly follow: (actor: Actor, platform: string) => Promise<string | null>;
  /** Opens the books of a platform that was described, and probes it. */
  readonly redescribe: (tenant: string, platform: string) => Promise<void>;
  /** Enrols a vantage whose key is held here: of imports, of alerts. */
  readonly enrol: Sources["enrol"];
  readonly demonstration: Pick<Acting, "startDemonstration" | "breakDemonstration">;
  /** Told what went wrong after an act was recorded: who did it is given its receipts all the same. */
  readonly report: (error: unknown) => void;
};

const DAY_MS = 86_400_000;
/** Acts after which a platform is watched otherwise. */
const describing: ReadonlySet<string> = new Set(["connect-platform", "place-vantage", "withdraw-vantage"]);

/** Opens the acts of the API. */
export function openActing(parts: ActingParts): Acting {
  const { verbs, vault, now, serverKey, follow, redescribe, demonstration, report } = parts;
  const afterwards = async (actor: Actor, platform: string, described: boolean): Promise<string | null> => {
    if (described) await redescribe(actor.tenant, platform);
    return await follow(actor, platform);
  };
  const act: Acting["act"] = async (verb, actor, platform, input) => {
    const done =
      verb === "connect-platform"
        ? await connect(parts, actor, input)
        : await verbs.run(verb, withPlatform(input, platform), actor);
    if (!done.ok) return done;
    const [first] = done.value.facts;
    if (platform === null || first === undefined) return bad([refuse("not-found")]);
    const { subject, at } = first.entry;
    const outage = await afterwards(actor, platform, describing.has(verb)).catch((error: unknown) => {
      report(error);
      return null;
    });
    return good({
      id: subject,
      platform,
      at: recordAt(first.body) ?? at,
      receipts: done.value.receipts.map(wireReceipt),
      outage,
    });
  };
  return {
    act,
    describeFromNow: async (actor, platform, form, dryRun) => {
      const done = await describeFromNow(parts, actor, platform, form, dryRun);
      if (done.ok && done.value.receipts.length > 0) await afterwards(actor, platform, true).catch(report);
      return done;
    },
    createToken: async (actor, { title, permissions, days }) => {
      const { secret, digest } = newSecret(actor.tenant);
      const token = `T-${randomUUID().slice(0, 8)}`;
      const expires = now() + days * DAY_MS;
      const done = await verbs.run("create-token", { token, title, permissions, expires, digest }, actor);
      if (!done.ok) return done;
      const created = done.value.facts[0]?.entry.subject ?? "";
      if (created !== token) return bad([refuse("already-exists", { name: created })]);
      return good({ id: token, title, permissions, createdAt: now(), expiresAt: expires, secret });
    },
    revokeToken: async (actor, token) => {
      const done = await verbs.run("revoke-token", { token }, actor);
      return done.ok ? good({ done: true as const }) : done;
    },
    ...vantageActs({ verbs, now, serverKey, redescribe }),
    tryProbe: async (actor, probe) =>
      actor.permissions.has("platform:connect")
        ? await tryAsked(vault, actor, probe)
        : bad([refuse("not-permitted", { permission: "platform:connect" })]),
    probeKinds: probeKindViews,
    startDemonstration: demonstration.startDemonstration,
    breakDemonstration: demonstration.breakDemonstration,
  };
}

function withPlatform(input: unknown, platform: string | null): unknown {
  return typeof input === "object" && input !== null ? { ...input, platform } : input;
}

/** Secrets that a form keeps are those of the component that it changes. */
async function tryAsked(vault: Vault, actor: Actor, { of, kind, parameters }: z.output<typeof TryProbe>) {
  if (of === undefined) return await tryProbeOnce({ kind, parameters });
  const asked = await vault.withKept(actor, of.platform, { component: of.component, kind, parameters });
  return asked.ok
    ? await tryProbeOnce({ kind, parameters: asked.value.parameters })
    : bad([refuse("input-invalid", {}, asked.errors)]);
}

function recordAt(body: object): number | undefined {
  return "record" in body &&
    typeof body.record === "object" &&
    body.record !== null &&
    "at" in body.record &&
    typeof body.record.at === "number"
    ? body.record.at
    : undefined;
}
