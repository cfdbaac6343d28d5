/** The letter of a claim, in both languages. */
import { expect, test } from "vitest";
import { paperMonths } from "../../test/fixtures/paper-months.ts";
import { claimLetter, pointsDue } from "./claim-letter.ts";

const { disputed, quiet } = paperMonths;

test.each([
  [
    "fr",
    ["Réclamation de pénalité, octobre 2026", "99,8972", "0,0027\u00a0point,", "lundi 30 novembre 2026", "Example hospital"],
  ],
  ["en", ["Penalty claim, October 2026", "99.8972", "0.0027 points", "Monday 30 November 2026", "Example hospital"]],
] as const)("says what is claimed, on what it stands and how to verify it, in %s", (language, words) => {
  const { subject, body } = claimLetter(disputed.statement, disputed.client, "bundle.zip", language);
  for (const word of words) expect(`${subject}\n${body}`).toContain(word);
  expect(body).toContain(disputed.statement.digest);
  expect(body).toContain("garant verify bundle.zip --key log.key");
});

test("there is none where nothing is due", () => {
  expect(pointsDue(quiet.statement)).toBeNull();
  expect(() => claimLetter(quiet.statement, quiet.client, "bundle.zip", "en")).toThrow(RangeError);
});
