import { expect, test } from "vitest";
import { termsIn } from "./terms-in.ts";

const words = ["zone", "availability zone", "service", "tenant", "réseau"].map((term) => ({ id: term, term }));
const marked = (text: string) =>
  termsIn(text, words, ({ term }) => term)
    .map((one) => (one.word ? `<${one.word.id}:${one.text}>` : one.text))
    .join("");

test.each([
  ["the longest word wins", "an availability zone is", "an <availability zone:availability zone> is"],
  ["each at its first place only", "Service and service", "<service:Service> and service"],
  ["a plural is the word", "two tenants, réseaux", "two <tenant:tenants>, <réseau:réseaux>"],
  ["part of a word is none", "servicesque ozone of-service", "servicesque ozone of-service"],
  ["nothing to find", "", ""],
])("%s", (_, text, wanted) => expect(marked(text)).toBe(wanted));

test("whatever is found, no letter is lost", () => {
  const text = "A zone, an availability zone, a service.";
  expect(
    termsIn(text, words, ({ term }) => term)
      .map((one) => one.text)
      .join(""),
  ).toBe(text);
});
