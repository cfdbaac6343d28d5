import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { prepareProbe, probeKinds } from "../vantage/prepare-probe.ts";

test("the registry lists the files of the folder, and nothing else", () => {
  const notKinds = /\.test\.ts$|^define-probe\.ts$|^registry\.generated\.ts$/;
  const files = readdirSync(import.meta.dirname).filter((name) => !notKinds.test(name));
  expect([...probeKinds.keys()].map((kind) => `${kind}.ts`).sort()).toEqual(files.sort());
});

test.each([...probeKinds.values()])("$kind: its examples can be prepared", ({ kind, examples }) => {
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(prepareProbe(kind, example)).toMatchObject({ ok: true });
});

test.each([...probeKinds.values()])("$kind: everything is said in both languages", ({ title, advice, parameters }) => {
  const said = [title, advice, ...Object.values(parameters).flatMap((parameter) => [parameter.title, parameter.advice ?? title])];
  for (const { en, fr } of said) {
    expect(en.length).toBeGreaterThan(1);
    expect(fr).not.toMatch(/[^\u202f][;:!?%](?![/\w])/u);
  }
});

test("accepting any certificate is never the default", () => {
  for (const { parameters } of probeKinds.values())
    if (parameters.insecure !== undefined) expect(parameters.insecure.default).toBe(false);
});

test("what is wrong is said, all of it", () => {
  expect(prepareProbe("http", { url: "ftp://x/", timeoutMs: 0, colour: "red" })).toEqual({
    ok: false,
    errors: [
      { parameter: "colour", code: "unknown" },
      { parameter: "url", code: "wrong-format", expected: "http-url" },
      { parameter: "timeoutMs", code: "too-small", min: 1 },
    ],
  });
  expect(prepareProbe("icmp", {})).toMatchObject({ ok: false, errors: [{ parameter: "kind", code: "not-an-option" }] });
  const authorities = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
  const unreadable = { ok: false, errors: [{ parameter: "authorities", code: "wrong-format", expected: "certificates" }] };
  expect(prepareProbe("tls", { host: "a.example", authorities })).toEqual(unreadable);
});
