import { expect, test } from "vitest";
import type { Overview, Task } from "../../../api/types.ts";
import { formatsOf } from "../../../api/writing/format.ts";
import type { Spoken } from "../../words/use-words.ts";
import { taskWords } from "./task-words.tsx";

const told: Spoken = {
  t: (key, values) => [key, ...Object.values(values ?? {})].join(" "),
  f: formatsOf("en", "Europe/Paris"),
  both: ({ en }) => en,
};
const claim: Task = {
  ...{ kind: "claim", platform: "ocp01", platformTitle: "Production", demonstration: false, month: "2026-10" },
  ...{ day: "2026-11-30", strictDay: "2026-10-31", at: null, record: null, outage: null, figure: "99.6868", leftMs: null },
};
const read = (at: string): Overview => ({
  ...{ at: Date.parse(at), zone: "Europe/Paris", month: "2026-11", objective: "99.9", agreement: null, platforms: [], tasks: [] },
  ...{ questions: [], awaited: [], latest: [], alarm: null },
});

test.each([
  ["on its last day", "2026-10-31T22:59:59Z", "overview.todo.claimStrict 31 October"],
  ["from the day after", "2026-10-31T23:00:00Z", "overview.todo.claimStrictOver 31 October"],
])("the strictest reading of a time limit is told %s", (_, at, words) => {
  expect(taskWords(claim, read(at), told).text).toContain(words);
});
