import { expect, test } from "vitest";
import type { ProbeFailure, ProbeFailureCode } from "../watching/probe-failure.ts";
import { failureWords } from "./probe-failures.ts";

const on = Date.UTC(2026, 10, 3, 14, 5, 59);
const examples: { readonly [Code in ProbeFailureCode]: Extract<ProbeFailure, { code: Code }> } = {
  "name-not-found": { code: "name-not-found", host: "api.example" },
  "name-server-failed": { code: "name-server-failed", host: "api.example" },
  "no-address": { code: "no-address", host: "api.example", family: "6" },
  refused: { code: "refused", address: "192.0.2.1", port: 443 },
  unreachable: { code: "unreachable", address: "192.0.2.1", port: 443 },
  "timed-out": { code: "timed-out", phase: "tls", afterMs: 5_000 },
  reset: { code: "reset", phase: "transfer" },
  closed: { code: "closed", phase: "firstByte" },
  "tls-failed": { code: "tls-failed", reason: "not-tls", detail: "ERR_SSL_WRONG_VERSION_NUMBER" },
  "certificate-expired": { code: "certificate-expired", on, subject: "api.example" },
  "certificate-not-yet-valid": { code: "certificate-not-yet-valid", from: on, subject: "api.example" },
  "certificate-expires-soon": { code: "certificate-expires-soon", on, withinDays: 14 },
  "certificate-untrusted": { code: "certificate-untrusted", reason: "self-signed", issuer: "api.example" },
  "certificate-name-mismatch": { code: "certificate-name-mismatch", name: "a.example", names: "b.example, c.example" },
  "unexpected-status": { code: "unexpected-status", status: 503, expected: "200-299" },
  "body-without": { code: "body-without", text: "ready" },
  "body-not-matching": { code: "body-not-matching", pattern: "^ok$" },
  "body-too-large": { code: "body-too-large", limitBytes: 1_048_576 },
  "redirect-refused": { code: "redirect-refused", status: 302, to: "/login" },
  "redirect-forbidden": { code: "redirect-forbidden", reason: "downgrade", to: "/login" },
  "too-many-redirects": { code: "too-many-redirects", limit: 5 },
  "protocol-error": { code: "protocol-error", detail: "HPE_INVALID_CONSTANT" },
  "alert-firing": { code: "alert-firing", alert: "ApiDown" },
  "dns-refused": { code: "dns-refused", name: "api.example", answer: "SERVFAIL", server: "192.0.2.53" },
  "dns-no-record": { code: "dns-no-record", name: "api.example", type: "AAAA" },
  "dns-unexpected-answer": { code: "dns-unexpected-answer", found: "192.0.2.1", expected: "192.0.2.2" },
  "dns-not-authenticated": { code: "dns-not-authenticated", name: "api.example", server: "192.0.2.53" },
  "credentials-refused": { code: "credentials-refused", status: 401, host: "api.example" },
  "checks-failing": { code: "checks-failing", status: 500, checks: "etcd" },
  "check-unknown": { code: "check-unknown", check: "etdc" },
  "challenge-unusable": { code: "challenge-unusable", reason: "other-scheme", detail: "Negotiate" },
  "no-token": { code: "no-token", host: "auth.example", status: 503 },
  "not-healthy": { code: "not-healthy", answered: "degraded" },
  "router-answered": { code: "router-answered", status: 503, host: "canary.apps.example" },
  "grpc-unhealthy": { code: "grpc-unhealthy", service: "orders", status: "NOT_SERVING" },
  "grpc-refused": { code: "grpc-refused", status: "UNIMPLEMENTED", message: "" },
};

test.each(Object.values(examples))("$code is said in both languages, with its data", (failure) => {
  const english = failureWords(failure, "en");
  const french = failureWords(failure, "fr");
  expect(english).not.toBe(french);
  for (const words of [english, french]) {
    expect(words).toMatch(/\.$/);
    expect(words).not.toContain("undefined");
  }
});

test.each(Object.values(examples))("$code follows French typography", (failure) => {
  const french = failureWords(failure, "fr");
  expect(french).not.toMatch(/[^\u202f\d][;:!?%»]|«[^\u202f]|'/u);
  expect(french).not.toMatch(/\d (ms|jours|octets)/);
});

test("what an operator reads", () => {
  expect(failureWords(examples["certificate-expired"], "en")).toBe(
    "The certificate of api.example expired on 2026-11-03\u00a014:05\u00a0UTC. Renew it, then reload the server.",
  );
  expect(failureWords(examples["timed-out"], "fr")).toBe("Pas de réponse en 5000\u00a0ms, pendant la négociation TLS.");
  expect(failureWords(examples["unexpected-status"], "en")).toBe("Status 503, where 200-299 was expected.");
});
