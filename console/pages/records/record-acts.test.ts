import { expect, test } from "vitest";
import { recordActs } from "./record-acts.ts";

const all = ["instant:accept", "record:contest", "record:retract"];
const provider = { party: "provider", permissions: all } as const;
const client = { party: "client", permissions: all.slice(1) } as const;
const record = {
  ...{ kind: "notification", at: 10, claimedAt: 5, retracted: false, contested: false, advanced: false },
  party: "client" as const,
};

test("the provider accepts a claimed instant or contests the report; the client withdraws it", () => {
  expect(recordActs(record, provider)).toEqual(["accept-claimed-instant", "contest-record"]);
  expect(recordActs(record, client)).toEqual(["retract-record"]);
});

test("what was accepted, contested or withdrawn is not offered again", () => {
  expect(recordActs({ ...record, advanced: true }, provider)).toEqual(["contest-record"]);
  expect(recordActs({ ...record, contested: true }, provider)).toEqual([]);
  expect(recordActs({ ...record, retracted: true }, client)).toEqual([]);
  expect(recordActs({ ...record, kind: "retraction" }, client)).toEqual([]);
});

test("the client contests an exclusion; nobody does what the account may not", () => {
  const exclusion = { ...record, kind: "exclusion", party: "provider" as const, claimedAt: null };
  expect(recordActs(exclusion, client)).toEqual(["contest-record"]);
  expect(recordActs(exclusion, { ...client, permissions: [] })).toEqual([]);
});
