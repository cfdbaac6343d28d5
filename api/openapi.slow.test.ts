/** The document of the API, as a validator of others sees it. OpenAPI 3.1. */
import { readFileSync } from "node:fs";
import { compileErrors, validate } from "@readme/openapi-parser";
import { expect, test } from "vitest";

const read = () => JSON.parse(readFileSync(new URL("openapi.json", import.meta.url), "utf8"));

test("is valid, without a warning", async () => {
  const found = await validate(read());
  expect(found.valid ? "" : compileErrors(found)).toBe("");
  expect(found.warnings).toEqual([]);
});

test("control: a piece of a path that may be missing, or an operation without answers, is noticed", async () => {
  const loose = read();
  loose.paths["/ledger/entries/{seq}"].get.parameters[0].required = false;
  expect((await validate(loose)).valid).toBe(false);
  const silent = read();
  silent.paths["/overview"].get.responses = 1;
  expect((await validate(silent)).valid).toBe(false);
});
