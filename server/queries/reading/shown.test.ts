import { expect, test } from "vitest";
import { shownQuestion } from "./shown.ts";

const titles = { api: "API", registry: "Image registry" };
const asked = { platform: "ocp01", notification: "n", seen_at: 20, asked_at: 30, answer: null } as const;
const row = { ...asked, asked_seq: 3, answered_at: null, seq: 3, notified_at: 10 };
const notification = { kind: "notification", id: "n", at: 10 } as const;

test.each([
  ["all of the platform", {}, []],
  ["what was named, by its titles", { components: ["registry", "api"] }, ["Image registry", "API"]],
  ["what is watched no more, by its name", { components: ["etcd"] }, ["etcd"]],
])("a question is about %s", (_, named, components) => {
  expect(shownQuestion({ ...row, record: { ...notification, ...named } }, titles, [])).toMatchObject({ components });
});
