/** Every commitment of the inventory is a clause of one of the two agreements, for the same party; beside the checkout, where it is. */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { standingOf } from "../../core/agreement/standing.ts";
import { sharedPath } from "../shared.ts";
import { firstText, goodAgreement, policyText } from "./agreement-files.ts";

const inventory = sharedPath("clauses.md");
const clauses = [firstText, policyText].flatMap((text) => goodAgreement(text).clauses);

test.skipIf(!existsSync(inventory))("each row of the inventory is a clause, and each clause a row", () => {
  const rows = [...readFileSync(inventory, "utf8").matchAll(/^\| ((?:SA|MP)-\S+) \| /gm)].map(([, id]) => id);
  expect(rows.length).toBeGreaterThan(70);
  expect(clauses.map(({ id }) => id).sort()).toEqual(rows.sort());
});

test("what this version measures is measured, and nothing else is said to be", () => {
  const measured = clauses.filter((clause) => standingOf(clause) === "computed").map(({ id }) => id);
  expect(measured).toEqual([
    ...["SA-8.1.2c", "SA-8.1.2d", "SA-9a", "SA-9b", "SA-9c", "SA-9.1a", "SA-9.1b", "SA-9.1c"],
    "MP-1.2a",
  ]);
});

test("both have figures of the documents where the documents give them", () => {
  const said = (id: string, name: string) =>
    clauses.find((one) => one.id === id)?.parameters[name]?.values.map(({ value }) => value);
  expect(said("SA-8.1.1", "zones")).toEqual([{ type: "count", count: 3 }]);
  expect(said("SA-9.1e", "ports")).toEqual([{ type: "counts", counts: [22, 3389, 445, 2049] }]);
  expect(said("SA-11a", "notice")).toEqual([{ type: "days", count: 21 }]);
  expect(said("SA-11a", "deletedWithin")).toEqual([{ type: "days", count: 30 }]);
  expect(said("MP-1.1d", "ahead")).toEqual([{ type: "months", count: 3 }]);
  expect(said("MP-1.2c", "podStartWindow")).toEqual([{ type: "duration", ms: 600_000 }]);
});
