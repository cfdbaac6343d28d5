import { afterAll, beforeAll, expect, test } from "vitest";
import { type Acted, acting, agreementWithBody, hour, platform, text, token } from "../../test/acting.ts";
import { policyFile } from "../../test/agreements/agreement-files.ts";
import { accountOf, client, describedPlatform, firstInstant, provider } from "../../test/opened.ts";
import { firstAgreement } from "../agreement/first-agreement.ts";
import type { Actor } from "./define-verb.ts";

let all: Acted;
beforeAll(async () => {
  all = await acting();
  const theirs = accountOf("provider", "theirs");
  await all.done("adopt-agreement", await firstAgreement(), theirs);
  await all.done("enrol-vantage", { vantage: "local", title: "There", key: "cd".repeat(32), party: "provider" }, theirs);
  await all.done("describe-platform", { ...describedPlatform, platform: "ocp02" }, theirs);
});
afterAll(() => all.garant.end());

const refusals: [what: string, code: string, verb: string, input: () => Promise<object> | object, actor: Actor][] = [
  ["a component that is none", "component-unknown", "report-unavailability", () => ({ platform, components: ["db"] }), client],
  [
    "a claim for later",
    "instant-in-future",
    "report-unavailability",
    () => ({ platform, claimedAt: firstInstant + hour }),
    client,
  ],
  ["a client's earlier instant", "wrong-party", "report-unavailability", () => ({ platform, at: firstInstant - 1 }), client],
  [
    "a telephone call to come",
    "instant-in-future",
    "report-unavailability",
    () => ({ platform, at: firstInstant + hour }),
    provider,
  ],
  ["a restoration of nothing", "record-unknown", "confirm-restoration", () => ({ platform, of: "N-0" }), client],
  [
    "a restoration before the report",
    "instant-too-early",
    "confirm-restoration",
    async () => ({ platform, of: await all.report(), at: 5 }),
    provider,
  ],
  [
    "a restoration of a report and of components",
    "input-invalid",
    "confirm-restoration",
    () => ({ platform, of: "N-0", components: ["api"] }),
    client,
  ],
  [
    "a denial that nobody asked for",
    "record-unknown",
    "deny-restoration",
    async () => ({ platform, of: await all.report() }),
    client,
  ],
  [
    "a second contest",
    "already-exists",
    "contest-record",
    async () => ({ platform, of: await all.contested(), ...text }),
    provider,
  ],
  [
    "a contest of a ruling",
    "record-unknown",
    "contest-record",
    async () => ({
      platform,
      of: await all.subjectOf("rule-dispute", { platform, from: 1, to: 2, counts: true, ...text }, client),
      ...text,
    }),
    provider,
  ],
  ["a cause that is none", "cause-unknown", "declare-exclusion", () => ({ platform, cause: "rain", from: 1, ...text }), provider],
  [
    "an exclusion that ends before it begins",
    "interval-reversed",
    "declare-exclusion",
    () => ({ platform, cause: "suspension", from: 2, to: 2, ...text }),
    provider,
  ],
  [
    "a void of the provider's vantage by the client",
    "wrong-party",
    "void-observations",
    () => ({ platform, component: "api", vantage: "local", from: 1, to: 2, ...text }),
    { ...client, permissions: provider.permissions },
  ],
  [
    "a void of a vantage that is none",
    "record-unknown",
    "void-observations",
    () => ({ platform, component: "api", vantage: "moon", from: 1, to: 2, ...text }),
    provider,
  ],
  [
    "a ruling over nothing",
    "interval-reversed",
    "rule-dispute",
    () => ({ platform, from: 2, to: 1, counts: false, ...text }),
    client,
  ],
  [
    "a ruling by a body that the agreement does not name",
    "no-ruling-body",
    "rule-dispute",
    () => ({ platform: "ocp02", from: 1, to: 2, counts: true, ...text }),
    accountOf("client", "theirs"),
  ],
  [
    "a proposal about what opens no dispute",
    "record-unknown",
    "propose-ruling",
    async () => ({ platform, dispute: await all.report(), from: 1, to: 2, counts: true, ...text }),
    client,
  ],
  [
    "a party's acceptance of its own proposal",
    "own-proposal",
    "accept-ruling",
    async () => ({ platform, of: await all.proposed(), ...text }),
    provider,
  ],
  [
    "a second answer to a proposal",
    "proposal-closed",
    "accept-ruling",
    async () => {
      const of = await all.proposed();
      await all.done("decline-ruling", { platform, of, ...text }, client);
      return { platform, of, ...text };
    },
    client,
  ],
  [
    "an earlier instant that no report claims",
    "no-claimed-instant",
    "accept-claimed-instant",
    async () => ({ platform, of: await all.report(), ...text }),
    provider,
  ],
  [
    "an earlier instant of a contested report",
    "already-exists",
    "accept-claimed-instant",
    async () => {
      const of = await all.claimed();
      await all.done("contest-record", { platform, of, ...text }, provider);
      return { platform, of, ...text };
    },
    provider,
  ],
  [
    "a second retraction",
    "already-retracted",
    "retract-record",
    async () => ({ platform, of: await all.retracted(), ...text }),
    client,
  ],
  [
    "a retraction of a retraction",
    "record-unknown",
    "retract-record",
    async () => ({
      platform,
      of: await all.subjectOf("retract-record", { platform, of: await all.report(), ...text }, client),
      ...text,
    }),
    client,
  ],
  [
    "a contest of what was withdrawn",
    "already-retracted",
    "contest-record",
    async () => ({ platform, of: await all.retracted(), ...text }),
    provider,
  ],
  [
    "a beat changed in the past",
    "instant-too-early",
    "describe-platform",
    () => ({
      ...describedPlatform,
      components: describedPlatform.components.map((one) => ({ ...one, beats: [{ ...one.beats[0], intervalMs: 10_000 }] })),
    }),
    client,
  ],
  [
    "a component without a first beat",
    "input-invalid",
    "describe-platform",
    () => ({
      ...describedPlatform,
      platform: "new",
      components: describedPlatform.components.map((one) => ({ ...one, beats: [{ ...one.beats[0], from: "now" }] })),
    }),
    client,
  ],
  [
    "a probe of no component",
    "component-unknown",
    "describe-platform",
    () => ({ ...describedPlatform, probes: [{ component: "db", kind: "tcp", parameters: {} }] }),
    client,
  ],
  ["an agreement twice", "already-exists", "adopt-agreement", () => agreementWithBody(), provider],
  [
    "an agreement's text that is none",
    "input-invalid",
    "adopt-agreement",
    async () => ({ ...(await firstAgreement()), text: "{}" }),
    provider,
  ],
  ["an agreement that promises no availability", "input-invalid", "adopt-agreement", () => firstAgreement(policyFile), provider],
  [
    "another text of a version in force",
    "agreement-changed",
    "adopt-agreement",
    async () => {
      const first = await firstAgreement();
      return { ...first, text: first.text.replace('"notice":"21 days"', '"notice":"22 days"') };
    },
    provider,
  ],
  [
    "a vantage twice",
    "already-exists",
    "enrol-vantage",
    () => ({ vantage: "local", title: "Here", key: "ab".repeat(32), party: "provider" }),
    provider,
  ],
  [
    "a token that may more than its maker",
    "not-permitted",
    "create-token",
    () => ({ ...token(), permissions: ["exclusion:declare"] }),
    client,
  ],
  [
    "a token for two years",
    "input-invalid",
    "create-token",
    () => ({ ...token(), expires: firstInstant + 730 * 24 * hour }),
    client,
  ],
  ["a token revoked twice", "already-retracted", "revoke-token", async () => ({ token: await revoked() }), client],
  [
    "a token of somebody else",
    "not-found",
    "revoke-token",
    async () => ({ token: await all.subjectOf("create-token", token(), provider) }),
    client,
  ],
];
const revoked = async () => {
  const id = await all.subjectOf("create-token", token(), client);
  await all.done("revoke-token", { token: id }, client);
  return id;
};
test.each(refusals)("%s is refused: %s", async (_, code, verb, input, actor) => {
  const sent = await input();
  const before = await all.entries("ours");
  expect(await all.refusal(verb, sent, actor)).toBe(code);
  expect(await all.entries("ours")).toBe(before);
});
