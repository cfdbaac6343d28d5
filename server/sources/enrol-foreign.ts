/** A vantage that is no machine of its own is enrolled with the platform that names it, under a key that this server makes and holds. */
import { type Refusal, refuse } from "../../api/errors.ts";
import type { ForeignKind } from "../../core/facts/fact.ts";
import { hex } from "../../core/json/hex.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Actor } from "../verbs/define-verb.ts";
import type { Verbs } from "../verbs/run.ts";
import type { HeldKeys } from "./held-keys.ts";

export type ForeignVantage = {
  readonly name: string;
  readonly kind?: ForeignKind | undefined;
  readonly title?: string | undefined;
};

/** Enrols it, where it is foreign and this server holds no key of it yet: then it was enrolled before. */
export async function enrolForeign(
  { verbs, keys }: { readonly verbs: Verbs; readonly keys: HeldKeys },
  actor: Actor,
  { name, kind, title = name }: ForeignVantage,
): Promise<Result<null, Refusal>> {
  if (kind === undefined) return good(null);
  if (!actor.permissions.has("vantage:enrol")) return bad([refuse("not-permitted", { permission: "vantage:enrol" })]);
  const key = await keys.make(actor.tenant, name);
  const input = { vantage: name, title, key: hex(key.publicKey), party: actor.party, kind };
  const enrolled = await verbs.run("enrol-vantage", input, actor);
  // Known already: by this key it is the same vantage, and the description says the rest.
  return enrolled.ok || enrolled.errors.every(({ code }) => code === "already-exists") ? good(null) : enrolled;
}
