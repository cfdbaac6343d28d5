import { expect, test } from "vitest";
import { booksAt, inputsOf } from "../../../test/scripted-books.ts";
import { otherwiseOf } from "../otherwise.ts";
import { disagreementsIn } from "./disagreements.ts";

const start = Date.UTC(2026, 9, 14, 8);
const beat = { intervalMs: 10_000, staleAfterMs: 30_000, failures: 1, of: 1, successes: 1 };

/** Each vantage's observations, one each ten seconds: `+` good, `-` failed, a blank none. */
function disagreements(marks: Readonly<Record<string, string>>, ofClient: readonly string[]) {
  const observations = Object.entries(marks).flatMap(([vantage, drawn]) =>
    [...drawn].flatMap((mark, place) =>
      mark === " " ? [] : [{ kind: "observation", component: "api", vantage, at: start + place * 10_000, ok: mark === "+" }],
    ),
  );
  const vantages = Object.keys(marks).map((name) => ({ name }));
  const platform = { kind: "platform", platform: "ocp01", components: [{ name: "api", beats: [beat] }], vantages };
  const inputs = inputsOf([platform, ...observations]);
  const at = start + (Math.max(...Object.values(marks).map(({ length }) => length)) - 1) * 10_000;
  const opened = booksAt(inputs, at);
  const party = (name: string) => (ofClient.includes(name) ? ("client" as const) : ("provider" as const));
  const books = { ...opened, vantages: opened.vantages.map((one) => ({ ...one, party: party(one.name) })) };
  const [outage] = books.account.outages;
  if (outage === undefined) throw new Error("no outage");
  const { from, to, components, openedBy } = outage;
  return disagreementsIn({
    said: { id: "IND-1", from, to: to > at ? null : to, components, openedBy },
    ...{ books, facts: [], kept: new Map(), questions: [], stated: [] },
    otherwise: otherwiseOf(books.account, books.terms, inputs.observations),
    articles: { start: "9", end: "9", supervision: "9", causes: new Map() },
    checkpoint: { size: 1, root: "", at },
  }).map((one) => [one.failingFor, (one.from - start) / 1000, one.to === null ? null : (one.to - start) / 1000]);
}

test("the client's vantage sees it longer than the provider's two", () =>
  expect(disagreements({ c: "+------++", p: "++---++++", q: "++---++++" }, ["c"])).toEqual([
    ["client", 10, 20],
    ["client", 50, 70],
  ]));

test("parties that say the same disagree in nothing", () =>
  expect(disagreements({ c: "++---++", p: "++---++", q: "++---++" }, ["c"])).toEqual([]));

test("a party whose vantages are silent or equally divided says nothing", () => {
  expect(disagreements({ c: "++---++", d: "+++++++", p: "++---++", q: "++---++" }, ["c", "d"])).toEqual([]);
  expect(disagreements({ c: "++       ", p: "++----+++", q: "++----+++" }, ["c"])).toEqual([]);
});

test("while it lasts it has no end", () =>
  expect(disagreements({ c: "+++++++", p: "++-----", q: "++-----" }, ["c"])).toEqual([["provider", 20, null]]));
