import { expect, test } from "vitest";
import { isDatabaseAway, whenItAnswers } from "./database-away.ts";

const coded = (code: string, cause?: Error) => Object.assign(new Error("said", { cause }), { code });

test.each(["08006", "53100", "53300", "57P01", "57P03", "58030", "25006", "ECONNREFUSED", "ECONNRESET"])("%s: away", (code) =>
  expect(isDatabaseAway(coded(code))).toBe(true),
);
test("what the driver says without a code, and what something else was caused by", () => {
  expect(isDatabaseAway(new Error("Connection terminated unexpectedly"))).toBe(true);
  expect(isDatabaseAway(new Error("said", { cause: coded("57P01") }))).toBe(true);
});
test.each(["23505", "42501", "GA002", "40001", "ENOENT", "57014"])("%s: a fault of ours, or another's", (code) =>
  expect(isDatabaseAway(coded(code))).toBe(false),
);
test("what is no error is none", () => expect(isDatabaseAway("57P01")).toBe(false));

test("what is asked while it is away is asked again, and any other error is told at once", async () => {
  let asked = 0;
  const ask = async () => {
    asked++;
    if (asked < 3) throw coded("57P03");
    return asked;
  };
  expect(await whenItAnswers(ask)).toBe(3);
  await expect(whenItAnswers(() => Promise.reject(coded("42501")))).rejects.toMatchObject({ code: "42501" });
});
