import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyReceipt } from "../../core/ledger/receipt.ts";
import { type Acted, acting, platform, strangers, text, token } from "../../test/acting.ts";
import { client, describedPlatform, firstInstant, provider } from "../../test/opened.ts";
import { sha256, verifyEd25519 } from "../keys/crypto.ts";
import { compareState } from "../ledger/rebuild.ts";
import type { Actor } from "./define-verb.ts";
import { registry } from "./registry.generated.ts";

let all: Acted;
beforeAll(async () => {
  all = await acting();
});
afterAll(() => all.garant.end());

type Case = {
  verb: string;
  actor: Actor;
  input: () => Promise<object>;
  kind: string;
  /** Of the other party, where only one may. */
  wrongParty?: Actor;
  /** What another tenant's account is answered; `done` where the act is about nothing of ours. */
  elsewhere: string;
};
let vantages = 0;

async function invitation() {
  vantages += 1;
  return { vantage: `agent-${vantages}`, title: "There", expires: firstInstant + 3_600_000, digest: "ab".repeat(32) };
}

async function enrolled(): Promise<string> {
  const { vantage, title } = await invitation();
  return await all.subjectOf("enrol-vantage", { vantage, title, key: "cd".repeat(32), party: "client" }, client);
}

const cases: Case[] = [
  {
    verb: "report-unavailability",
    actor: client,
    input: async () => ({ platform }),
    kind: "unavailability.reported",
    elsewhere: "not-found",
  },
  {
    verb: "report-unavailability",
    actor: provider,
    input: async () => ({ platform, at: firstInstant - 60_000 }),
    kind: "unavailability.reported",
    elsewhere: "not-found",
  },
  {
    verb: "confirm-restoration",
    actor: client,
    input: async () => ({ platform, of: await all.report() }),
    kind: "restoration.confirmed",
    elsewhere: "not-found",
  },
  {
    verb: "deny-restoration",
    actor: client,
    input: async () => ({ platform, of: await all.asked() }),
    kind: "restoration.denied",
    wrongParty: provider,
    elsewhere: "record-unknown",
  },
  {
    verb: "contest-record",
    actor: provider,
    input: async () => ({ platform, of: await all.report(), ...text }),
    kind: "notification.contested",
    wrongParty: client,
    elsewhere: "record-unknown",
  },
  {
    verb: "contest-record",
    actor: client,
    input: async () => ({ platform, of: await all.exclude(), ...text }),
    kind: "exclusion.contested",
    wrongParty: provider,
    elsewhere: "record-unknown",
  },
  {
    verb: "declare-exclusion",
    actor: provider,
    input: async () => ({ platform, cause: "duplicate-rejection", from: 1, to: 2, ...text }),
    kind: "exclusion.declared",
    wrongParty: client,
    elsewhere: "not-found",
  },
  {
    verb: "record-zones",
    actor: client,
    input: async () => ({ platform, zones: 2, ...text }),
    kind: "zones.recorded",
    elsewhere: "not-found",
  },
  {
    verb: "void-observations",
    actor: provider,
    input: async () => ({ platform, component: "api", from: 1, to: 2, ...text }),
    kind: "observations.voided",
    elsewhere: "not-found",
  },
  {
    verb: "rule-dispute",
    actor: client,
    input: async () => ({ platform, from: 1, to: 2, counts: true, ...text }),
    kind: "dispute.ruled",
    elsewhere: "not-found",
  },
  {
    verb: "propose-ruling",
    actor: provider,
    input: async () => ({ platform, from: 1, to: 2, counts: true, ...text }),
    kind: "ruling.proposed",
    elsewhere: "not-found",
  },
  {
    verb: "accept-ruling",
    actor: client,
    input: async () => ({ platform, of: await all.proposed(), ...text }),
    kind: "dispute.ruled",
    elsewhere: "record-unknown",
  },
  {
    verb: "decline-ruling",
    actor: client,
    input: async () => ({ platform, of: await all.proposed(), ...text }),
    kind: "ruling.declined",
    elsewhere: "record-unknown",
  },
  {
    verb: "accept-claimed-instant",
    actor: provider,
    input: async () => ({ platform, of: await all.claimed(), ...text }),
    kind: "notification.advanced",
    wrongParty: client,
    elsewhere: "record-unknown",
  },
  {
    verb: "retract-record",
    actor: client,
    input: async () => ({ platform, of: await all.report(), ...text }),
    kind: "record.retracted",
    wrongParty: provider,
    elsewhere: "record-unknown",
  },
  {
    verb: "describe-platform",
    actor: client,
    input: async () => describedPlatform,
    kind: "platform.described",
    elsewhere: "record-unknown",
  },
  {
    verb: "enrol-vantage",
    actor: client,
    input: async () => ({ vantage: `v-${await all.entries("ours")}`, title: "There", key: "cd".repeat(32), party: "client" }),
    kind: "vantage.enrolled",
    wrongParty: provider,
    elsewhere: "done",
  },
  { verb: "invite-vantage", actor: client, input: invitation, kind: "vantage.invited", elsewhere: "done" },
  {
    verb: "redeem-invitation",
    actor: provider,
    input: async () => {
      const { vantage, digest } = await invitation();
      await all.done("invite-vantage", { ...(await invitation()), vantage, digest }, provider);
      return { vantage, digest, key: "ef".repeat(32) };
    },
    kind: "vantage.enrolled",
    elsewhere: "invitation-spent",
  },
  {
    verb: "revoke-vantage",
    actor: client,
    input: async () => ({ vantage: await enrolled(), ...text }),
    kind: "vantage.revoked",
    wrongParty: provider,
    elsewhere: "not-found",
  },
  {
    verb: "place-vantage",
    actor: client,
    input: async () => ({ platform, vantage: await enrolled() }),
    kind: "platform.described",
    elsewhere: "not-found",
  },
  {
    verb: "withdraw-vantage",
    actor: client,
    input: async () => {
      const vantage = await enrolled();
      await all.done("place-vantage", { platform, vantage }, client);
      return { platform, vantage };
    },
    kind: "platform.described",
    wrongParty: provider,
    elsewhere: "not-found",
  },
  { verb: "create-token", actor: client, input: async () => token(), kind: "token.created", elsewhere: "done" },
  {
    verb: "revoke-token",
    actor: client,
    input: async () => ({ token: await all.subjectOf("create-token", token(), client) }),
    kind: "token.revoked",
    elsewhere: "not-found",
  },
  {
    verb: "configure-alert-source",
    actor: provider,
    input: async () => ({
      ...{ source: `s-${await all.entries("ours")}`, party: "provider", secret: { digest: "ab".repeat(32), signs: false } },
      ...{ rules: [{ match: {}, platform, component: "api", vantage: "alerts" }], heartbeat: {}, beforeFirst: "good" },
    }),
    kind: "alert-source.configured",
    wrongParty: client,
    elsewhere: "done",
  },
  {
    verb: "remove-alert-source",
    actor: provider,
    input: async () => {
      const rules = [{ match: {}, platform, component: "api", vantage: "alerts" }];
      const secret = { digest: "cd".repeat(32), signs: false };
      const source = { source: `r-${await all.entries("ours")}`, party: "provider", secret, rules, heartbeat: {} };
      return { source: await all.subjectOf("configure-alert-source", source, provider), reason: "replaced" };
    },
    kind: "alert-source.removed",
    wrongParty: client,
    elsewhere: "not-found",
  },
  ...["invite-account", "end-sessions", "close-account"].map((verb) => ({
    verb,
    actor: client,
    input: async () => ({ account: "somebody", ...(verb === "close-account" && { reason: "left" }) }),
    kind: { "invite-account": "account.invited", "end-sessions": "account.sessions-ended" }[verb] ?? "account.closed",
    elsewhere: "done",
  })),
  {
    verb: "change-publication",
    actor: client,
    input: async () => ({ public: true }),
    kind: "publication.changed",
    wrongParty: provider,
    elsewhere: "done",
  },
];

describe.each(cases)("$verb as $actor.party", ({ verb, actor, input, kind, elsewhere }) => {
  test("does it, records it in its author's name, and gives a receipt that verifies", async () => {
    const { facts, receipts } = await all.done(verb, await input(), actor);
    expect(facts.map(({ entry }) => [entry.kind, entry.actor])).toEqual([[kind, actor.id]]);
    const key = all.garant.ledger.log("ours")?.key();
    expect(receipts.map((receipt) => verifyReceipt(receipt, key ? [key] : [], { sha256, verifyEd25519 }))).toMatchObject([
      { ok: true },
    ]);
  });
  test("is refused without its permission, and leaves no trace", async () => {
    const [sent, before] = [await input(), await all.entries("ours")];
    expect(await all.refusal(verb, sent, { ...actor, permissions: new Set() })).toBe("not-permitted");
    expect(await all.entries("ours")).toBe(before);
  });
  test("touches nothing of another tenant", async () => {
    const [sent, before] = [await input(), await all.entries("theirs")];
    const ours = await all.entries("ours");
    expect(await all.refusal(verb, sent, strangers[actor.party])).toBe(elsewhere);
    expect(await all.entries("ours")).toBe(ours);
    expect((await all.entries("theirs")) - before).toBe(elsewhere === "done" ? 1 : 0);
  });
  test("takes no nonsense", async () => expect(await all.refusal(verb, { platform: 7 }, actor)).toBe("input-invalid"));
});

const ofOneParty = cases.flatMap((one) => (one.wrongParty ? [{ ...one, wrongParty: one.wrongParty }] : []));

test.each(ofOneParty)("$verb is refused to the other party than $actor.party", async ({ verb, actor, input, wrongParty }) => {
  const stranger = { ...wrongParty, permissions: new Set(actor.permissions) };
  expect(await all.refusal(verb, await input(), stranger)).toBe("wrong-party");
});

test("every verb is tried here, but one that needs a frozen month", () => {
  expect([...new Set(cases.map(({ verb }) => verb)), "adopt-agreement", "send-claim"].sort()).toEqual(
    registry.map(({ name }) => name).sort(),
  );
});

test("a report by telephone counts from the instant of the call, one of the client's from its reception", async () => {
  const record = async (input: object, actor: Actor) =>
    (await all.done("report-unavailability", { platform, ...input }, actor)).facts[0]?.body;
  expect(await record({ at: firstInstant - 90_000 }, provider)).toMatchObject({
    channel: "telephone",
    record: { at: firstInstant - 90_000 },
  });
  // A page's clock a little ahead of the server's does not cost a report.
  expect(await record({ claimedAt: firstInstant + 400 }, client)).toMatchObject({ claimedAt: firstInstant });
  expect(await record({ claimedAt: firstInstant - 90_000 }, client)).toMatchObject({
    ...{ channel: "console", claimedAt: firstInstant - 90_000 },
    record: { at: firstInstant },
  });
});

test("zones are dated back where nothing or the same party speaks, never over the other party's word, never ahead", async () => {
  const recorded = async (zones: number, at: number, actor: Actor) =>
    (await all.done("record-zones", { platform: dated, zones, at, ...text }, actor)).facts[0]?.entry.subject ?? "";
  const refused = (at: number, actor: Actor) => all.refusal("record-zones", { platform: dated, zones: 3, at, ...text }, actor);
  const dated = "ocp-dated";
  await all.done("describe-platform", { ...describedPlatform, platform: dated }, client);
  const [earlier, later] = [firstInstant - 7_200_000, firstInstant - 3_600_000];
  await recorded(3, earlier, client);
  expect(await refused(later, provider)).toBe("zones-said-otherwise");
  expect(await refused(earlier, provider)).toBe("zones-said-otherwise");
  await recorded(1, later, client);
  await recorded(2, earlier - 1, provider);
  expect(await refused(earlier - 1, client)).toBe("zones-said-otherwise");
  expect(await refused(Number.MAX_SAFE_INTEGER, client)).toBe("instant-in-future");
  // From now on either party may say what is.
  await all.done("record-zones", { platform: dated, zones: 2, ...text }, provider);
});

test("a confirmation answers the questions that it covers", async () => {
  const asked = await all.asked();
  const open = () =>
    all.garant.store.read("ours", (tx) => tx.selectFrom("question").select("answer").where("notification", "=", asked).execute());
  expect(await open()).toEqual([{ answer: null }]);
  await all.done("confirm-restoration", { platform, components: ["router"] }, client);
  expect(await open()).toEqual([{ answer: null }]);
  await all.done("confirm-restoration", { platform, components: ["api", "router"] }, client);
  expect(await open()).toEqual([{ answer: "confirmed" }]);
});

test("what a retraction takes with it says so", async () => {
  const of = await all.report();
  const contest = await all.subjectOf("contest-record", { platform, of, ...text }, provider);
  const retraction = await all.subjectOf("retract-record", { platform, of, ...text }, client);
  const rows = await all.garant.store.read("ours", (tx) =>
    tx.selectFrom("stated").select(["id", "retracted_by"]).where("id", "in", [of, contest]).orderBy("id").execute(),
  );
  expect(rows.map(({ retracted_by }) => retracted_by)).toEqual([retraction, retraction]);
});

test("all that was done here is what the facts say", async () =>
  expect((await compareState(all.garant.store, "ours")).differences).toEqual([]));
