/** Acts of both parties on one platform, for the tests of verbs. */
import { fact } from "../core/facts/fact.ts";
import { canonicalJson } from "../core/json/canonical.ts";
import type { Json } from "../core/json/json.ts";
import { good } from "../core/result.ts";
import { firstAgreement } from "../server/agreement/first-agreement.ts";
import type { Actor } from "../server/verbs/define-verb.ts";
import { accountOf, client, connected, firstInstant, type Opened, opened, provider } from "./opened.ts";

export const platform = "ocp01";
export const hour = 3_600_000;
export const strangers = { client: accountOf("client", "theirs"), provider: accountOf("provider", "theirs") };
export const text = { reason: "because", proof: "a link", evidence: "the inventory" };

let tokens = 0;
/** What creates a token that nobody created before. */
export function token() {
  tokens++;
  return {
    ...{ token: `T-${tokens}`, title: "CI", permissions: ["platform:read"], expires: firstInstant + hour },
    digest: tokens.toString(16).padStart(64, "0"),
  };
}

/** The first agreement, but that it names a body which settles disputes. */
export async function agreementWithBody() {
  const first = await firstAgreement();
  const document: { clauses: { kind: string; parameters: object }[] } = JSON.parse(first.text);
  const clauses = document.clauses.map((clause) =>
    clause.kind === "outage-end" ? { ...clause, parameters: { ...clause.parameters, rulingBody: "conciliation" } } : clause,
  );
  const amended: Json = { ...JSON.parse(first.text), clauses };
  return { ...first, text: canonicalJson(amended) };
}

export type Acted = Awaited<ReturnType<typeof acting>>;

/** Two tenants; a platform of ours under the first agreement. */
export async function acting() {
  const garant: Opened = await opened();
  await garant.store.addTenant({ id: "theirs", name: "Theirs", created_at: 0 });
  await garant.ledger.begin("theirs");
  await connected(garant);
  const done = async (verb: string, input: object, actor: Actor) => {
    const result = await garant.verbs.run(verb, input, actor);
    if (!result.ok) throw new Error(`${verb}: ${JSON.stringify(result.errors)}`);
    return result.value;
  };
  await done("adopt-agreement", await agreementWithBody(), provider);
  const subjectOf = async (...act: Parameters<typeof done>) => (await done(...act)).facts[0]?.entry.subject ?? "";
  const report = () => subjectOf("report-unavailability", { platform, components: ["api"] }, client);
  const after = async (act: (of: string) => Promise<unknown>) => {
    const of = await report();
    await act(of);
    return of;
  };
  return {
    ...{ garant, done, subjectOf, report },
    refusal: async (verb: string, input: object, actor: Actor) => {
      const result = await garant.verbs.run(verb, input, actor);
      return result.ok ? "done" : result.errors.map(({ code }) => code).join();
    },
    entries: async (tenant: string) =>
      (await garant.store.read(tenant, (tx) => tx.selectFrom("entry").select("seq").execute())).length,
    exclude: () => subjectOf("declare-exclusion", { platform, cause: "hammering-block", from: 1, ...text }, provider),
    /** A report whose author was asked whether service is back. */
    asked: () =>
      after((notification) =>
        garant.ledger.append<never>("ours", {
          actor: "garant",
          decide: async (_, { at }) =>
            good({ facts: [fact("restoration.asked", notification, { platform, notification, seenAt: at })] }),
        }),
      ),
    proposed: () => subjectOf("propose-ruling", { platform, from: 1, to: 2, counts: true, ...text }, provider),
    claimed: () =>
      subjectOf("report-unavailability", { platform, components: ["api"], claimedAt: garant.time.now - 60_000 }, client),
    contested: () => after((of) => done("contest-record", { platform, of, ...text }, provider)),
    retracted: () => after((of) => done("retract-record", { platform, of, ...text }, client)),
  };
}
