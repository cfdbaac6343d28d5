/** What is done over the API: each act is a verb, and what follows from it is said before it is answered. */
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { refuse } from "../../api/errors.ts";
import { PlaceVantage } from "../../api/schemas/agent.ts";
import type { TryProbe } from "../../api/schemas/platform.ts";
import { bad, good } from "../../core/result.ts";
import { newSecret } from "../auth/tokens.ts";
import type { Vault } from "../secrets/vault.ts";
import type { Sources } from "../sources/open-sources.ts";
import type { Store } from "../store/store.ts";
import type { Verbs } from "../verbs/run.ts";
import { agreementActs } from "./agreement-acts.ts";
import { connect, describeFromNow } from "./connecting.ts";
import type { Actor } from "./environment.ts";
import type { Acting, VerbName } from "./host.ts";
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
  /** Ids of the platforms of a tenant. */
  readonly platformsOf: (tenant: string) => readonly string[];
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
    const done = await doneBy(parts, verb, actor, platform, input);
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
    ...agreementActs({ verbs, redescribe, platformsOf: parts.platformsOf }),
    tryProbe: async (actor, probe) =>
      actor.permissions.has("platform:connect")
        ? await tryAsked(vault, actor, probe)
        : bad([refuse("not-permitted", { permission: "platform:connect" })]),
    probeKinds: probeKindViews,
    startDemonstration: demonstration.startDemonstration,
    breakDemonstration: demonstration.breakDemonstration,
  };
}

/** Most acts are their verb; two enrol vantages on the way. */
function doneBy(parts: ActingParts, verb: VerbName, actor: Actor, platform: string | null, input: unknown) {
  if (verb === "connect-platform") return connect(parts, actor, input);
  if (verb === "place-vantage") return place(parts, actor, platform, input);
  return parts.verbs.run(verb, withPlatform(input, platform), actor);
}

function withPlatform(input: unknown, platform: string | null): unknown {
  return typeof input === "object" && input !== null ? { ...input, platform } : input;
}

/** A vantage that is no machine of its own may be enrolled by placing it; one that is known is placed as it is. */
async function place(
  { verbs, enrol }: Pick<ActingParts, "verbs" | "enrol">,
  actor: Actor,
  platform: string | null,
  input: unknown,
) {
  const { vantage, kind, beat } = PlaceVantage.parse(input);
  if (!actor.permissions.has("platform:connect")) return bad([refuse("not-permitted", { permission: "platform:connect" })]);
  const enrolled = await enrol(actor, { name: vantage, kind });
  if (!enrolled.ok) return enrolled;
  return await verbs.run("place-vantage", { platform, vantage, ...(beat && { beats: [beat] }) }, actor);
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
