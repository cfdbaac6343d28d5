import { expect, test } from "vitest";
import { pathOf } from "./given-url.ts";

test.each([
  ["https://api.example:6443", "/readyz", "https://api.example:6443/readyz"],
  ["https://api.example/behind/", "/v2/", "https://api.example/behind/v2/"],
  ["https://api.example/?a=1#b", "/v2/", "https://api.example/v2/"],
  ["https://api.example//", "/v2/", "https://api.example//v2/"],
  ["https://api.example//other.example/", "/v2/", "https://api.example//other.example/v2/"],
  ["https://api.example//[", "/v2/", "https://api.example//[/v2/"],
])("%s and %s make %s: never another host", (base, path, expected) => {
  expect(pathOf(new URL(base), path).href).toBe(expected);
});
