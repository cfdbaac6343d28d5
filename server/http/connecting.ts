/** How a platform comes to be watched: connected by a form, or described as it is to be from now on. */
import type { z } from "zod";
import { type FieldError, type Refusal, refuse } from "../../api/errors.ts";
import { ConnectPlatform, type DescribedFromNow, type DescribeFromNow } from "../../api/schemas/platform.ts";
import type { FactBodies } from "../../core/facts/fact.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Vantage } from "../../core/watching/record.ts";
import { descriptionInForce } from "../queries/platforms.ts";
import { shownDescription } from "../queries/reading/shown-description.ts";
import { newSecrets } from "../secrets/new-secrets.ts";
import type { Vault } from "../secrets/vault.ts";
import type { Sources } from "../sources/open-sources.ts";
import type { Store } from "../store/store.ts";
import type { Tx } from "../store/tables.ts";
import { describedPlatform } from "../verbs/described-again.ts";
import type { Verbs } from "../verbs/run.ts";
import type { Actor } from "./environment.ts";
import { wireReceipt } from "./wire-receipt.ts";

type Connected = z.output<typeof ConnectPlatform>;

export type ConnectingParts = {
  readonly verbs: Verbs;
  readonly store: Pick<Store, "read">;
  readonly vault: Vault;
  readonly now: () => number;
  /** Enrols a vantage whose key is held here: of imports, of alerts. */
  readonly enrol: Sources["enrol"];
};

/** The vantage of this server. */
export const localVantage = "local";

/** A form of the console becomes a description from this server's vantage; zones, where they are known, are recorded after it, or nothing is. */
export async function connect({ verbs, vault, enrol }: ConnectingParts, actor: Actor, input: unknown) {
  const form = ConnectPlatform.parse(input);
  if (form.zones !== null && !actor.permissions.has("zones:record"))
    return bad([refuse("not-permitted", { permission: "zones:record" })]);
  if (!actor.permissions.has("platform:connect")) return bad([refuse("not-permitted", { permission: "platform:connect" })]);
  const description = descriptionOf(form, false);
  const kept = await vault.seal(actor, form.id, description.probes);
  if (!kept.ok) return bad([wrongProbes(form, kept.errors)]);
  for (const vantage of form.vantages ?? []) {
    const enrolled = await enrol(actor, vantage);
    if (!enrolled.ok) return enrolled;
  }
  const described = await verbs.run("describe-platform", { ...description, ...kept.value }, actor);
  if (!described.ok || form.zones === null) return described;
  const zones = await verbs.run(
    "record-zones",
    { platform: form.id, zones: form.zones, evidence: "declared when the platform was connected" },
    actor,
  );
  return zones.ok
    ? good({
        facts: [...described.value.facts, ...zones.value.facts],
        receipts: [...described.value.receipts, ...zones.value.receipts],
      })
    : zones;
}

function wrongProbes(form: Pick<Connected, "components">, errors: readonly FieldError[]): Refusal {
  return refuse(
    "input-invalid",
    {},
    errors.map((error) => inForm(form, error)),
  );
}

/** Probes are numbered among the form's components that have one. */
function inForm({ components }: Pick<Connected, "components">, error: FieldError): FieldError {
  const [place = "", ...rest] = error.path.split(".");
  const probed = components.flatMap(({ probe }, index) => (probe === undefined ? [] : [index]));
  return { ...error, path: `components.${probed[Number(place)] ?? place}.probe.${rest.join(".")}` };
}

/** What the verb takes, from what the form says. */
export function descriptionOf({ id, title, region, components, vantages }: Omit<Connected, "zones">, demonstration: boolean) {
  return {
    ...{ platform: id, title, region, demonstration },
    components: components.map(({ name, title: named, beat }) => ({ name, title: named, beats: [beat] })),
    vantages: vantages?.map(({ kind: _, ...vantage }) => vantage) ?? [{ name: localVantage }],
    probes: components.flatMap(({ name, probe }) =>
      probe === undefined ? [] : [{ component: name, kind: probe.kind, parameters: probe.parameters }],
    ),
  };
}

type FromNow = z.output<typeof DescribeFromNow>;
type Answer = z.output<typeof DescribedFromNow>;

/** Everything that is observed from now on. Where it is so already, nothing is recorded; on a dry run nothing ever is. */
export async function describeFromNow(
  parts: ConnectingParts,
  actor: Actor,
  platform: string,
  form: FromNow,
  dryRun: boolean,
): Promise<Result<Answer, Refusal>> {
  if (!actor.permissions.has("platform:connect")) return bad([refuse("not-permitted", { permission: "platform:connect" })]);
  const { verbs, vault, store } = parts;
  const { before, strangers } = await store.read(actor.tenant, async (tx) => ({
    before: await describedPlatform(tx, platform),
    strangers: await notEnrolled(tx, form),
  }));
  const description = descriptionOf(
    { id: platform, ...form, vantages: form.vantages ?? before?.record.vantages.map(asShown) },
    false,
  );
  const sealed = await vault.seal(actor, platform, description.probes);
  if (!sealed.ok) return bad([wrongProbes(form, sealed.errors)]);
  const input = { ...description, ...sealed.value, fromNow: true };
  const enrolled = { ...input, vantages: input.vantages.filter(({ name }) => !strangers.includes(name)) };
  const foreseen = await store.read(actor.tenant, (tx) =>
    verbs.foresee(tx, "describe-platform", enrolled, { at: parts.now(), actor }),
  );
  if (!foreseen.ok) return bad([await verbs.explained(foreseen.errors[0], actor)]);
  const secrets = newSecrets(sealed.value);
  const foreseenBody = foreseen.value.flatMap((fact) => (fact.kind === "platform.described" ? [fact.body] : []))[0];
  if (foreseenBody === undefined) return bad([refuse("not-found")]);
  const shown = { ...shownDescription({ id: platform, ...foreseenBody, probes: [...foreseenBody.probes] }, parts.now()) };
  const isSame = strangers.length === 0 && before !== undefined && saidText(before) === saidText(foreseenBody);
  if (dryRun || isSame) {
    const joining = strangers.map((name) => ({ name }));
    const told = { ...shown, vantages: [...(shown.vantages ?? []), ...joining] };
    return good({ changed: !isSame, secrets, receipts: [], description: told });
  }
  for (const vantage of form.vantages ?? []) {
    const done = await parts.enrol(actor, vantage);
    if (!done.ok) return done;
  }
  const done = await verbs.run("describe-platform", input, actor);
  if (!done.ok) return done;
  const made = await store.read(actor.tenant, (tx) => descriptionInForce(tx, platform));
  if (made === undefined) return bad([refuse("not-found")]);
  const receipts = done.value.receipts.map(wireReceipt);
  return good({ changed: true, secrets, receipts, description: shownDescription(made, parts.now()) });
}

type Said = Omit<FactBodies["platform.described"], "party">;

/** One text for one description, whoever made it. */
function saidText({ title, demonstration, region, record, titles, probes }: Said): string {
  return canonicalJson(JSON.parse(JSON.stringify({ title, demonstration, region, record, titles, probes })));
}

/** A vantage as a description shows it: with the bounds that it has. */
function asShown({ name, from, to }: Vantage) {
  return { name, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Vantages of a kind that this server enrols with the platform, and has not enrolled yet. */
async function notEnrolled(tx: Tx, { vantages = [] }: Pick<FromNow, "vantages">): Promise<string[]> {
  const known = new Set((await tx.selectFrom("vantage").select("id").execute()).map(({ id }) => id));
  return vantages.filter(({ name, kind }) => kind !== undefined && !known.has(name)).map(({ name }) => name);
}
