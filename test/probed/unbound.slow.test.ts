/** The probe of DNS against a resolver of the distribution that checks signatures: a zone that is signed, one that is not, one signed wrongly. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { programPath } from "../../scripts/running/programs.ts";
import { freePort } from "../free-port.ts";
import { Probing } from "../probing.ts";
import { isInstalled, started } from "./program.ts";

const probing = new Probing();
const isThere = isInstalled("unbound", "dnssec-keygen", "dnssec-signzone");
const long = Array.from({ length: 12 }, (_, place) => `long IN TXT "${String(place).padEnd(200, "x")}"`).join("\n");
const zone = (name: string) => `$TTL 60
@ IN SOA ns.${name}. admin.${name}. 1 3600 600 86400 60
@ IN NS ns.${name}.
@ IN MX 10 mail.${name}.
ns IN A 192.0.2.53
api IN A 192.0.2.10
api IN A 192.0.2.11
api IN AAAA 2001:db8::1
*.apps IN CNAME api
@ IN CAA 0 issue "ca.example"
_api._tcp IN SRV 0 5 6443 api
${long}
`;

/** The zone signed, and the key that vouches for it. */
function signedZone(name: string): { readonly signed: string; readonly anchor: string } {
  const folder = mkdtempSync(join(tmpdir(), "garant-zone-"));
  const run = (program: string, ...words: string[]) =>
    execFileSync(programPath(program) ?? "", words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" });
  writeFileSync(join(folder, "zone"), zone(name));
  run("dnssec-keygen", "-a", "ECDSAP256SHA256", "-f", "KSK", name);
  run("dnssec-keygen", "-a", "ECDSAP256SHA256", name);
  run("dnssec-signzone", "-S", "-o", name, "-f", "zone.signed", "zone");
  const keys = readdirSync(folder).filter((file) => file.endsWith(".key"));
  const anchor = keys.map((file) => readFileSync(join(folder, file), "utf8")).find((text) => text.includes("key-signing")) ?? "";
  const signed = readFileSync(join(folder, "zone.signed"), "utf8");
  rmSync(folder, { recursive: true });
  return { signed, anchor };
}

const configuration = (port: number, folder: string) => `server:
  interface: 127.0.0.1@${port}
  port: ${port}
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  do-daemonize: no
  do-ip6: no
  num-threads: 1
  access-control: 127.0.0.0/8 allow
  module-config: "validator iterator"
  trust-anchor-file: "${folder}/anchors"
  local-zone: "refused.test." always_refuse
  local-zone: "test." nodefault
  domain-insecure: "plain.test"
remote-control:
  control-enable: no
${["signed", "plain", "bogus"].map((name) => `auth-zone:\n  name: "${name}.test"\n  zonefile: "${folder}/${name}"\n  for-downstream: no\n  for-upstream: yes\n  fallback-enabled: no\n`).join("")}`;

let port = 0;
beforeAll(async () => {
  if (!isThere) return;
  port = await freePort();
  const [right, wrong] = [signedZone("signed.test"), signedZone("bogus.test")];
  const anotherAddress = wrong.signed.replaceAll("192.0.2.10", "203.0.113.66");
  await probing.at(
    started({
      ...{ name: "unbound", port },
      files: (folder) => ({
        "unbound.conf": configuration(port, folder),
        ...{ anchors: right.anchor + wrong.anchor, signed: right.signed, bogus: anotherAddress, plain: zone("plain.test") },
      }),
      words: (folder) => ["-d", "-c", join(folder, "unbound.conf")],
    }),
  );
}, 60_000);
afterAll(() => probing.close());

const asking = (name: string, more: object = {}) => ({ name, resolver: "127.0.0.1", port, ...more });
const good = async (name: string, more: object = {}) =>
  expect(await probing.reading("dns", asking(name, more))).toMatchObject({ ok: true });
const bad = (name: string, more: object = {}) => probing.failure("dns", asking(name, more));

describe.skipIf(!isThere)("a resolver of the distribution", () => {
  test("records of every form, over UDP and TCP", async () => {
    await good("api.plain.test", { expected: "192.0.2.11\n192.0.2.10", match: "exactly" });
    await good("api.plain.test", { type: "AAAA", expected: "2001:db8::1", transport: "tcp" });
    await good("console.apps.plain.test", { expected: "192.0.2.10" });
    await good("console.apps.plain.test", { type: "CNAME", expected: "api.plain.test" });
    await good("plain.test", { type: "MX", expected: "10 mail.plain.test" });
    await good("_api._tcp.plain.test", { type: "SRV", expected: "0 5 6443 api.plain.test" });
    await good("plain.test", { type: "CAA", expected: '0 issue "ca.example"' });
    await good("plain.test", { type: "NS", expected: "ns.plain.test", match: "exactly" });
  });

  test("an answer longer than a datagram is fetched over TCP", () =>
    good("long.plain.test", { type: "TXT", expected: `"${"7".padEnd(200, "x")}"` }));

  test("a signed zone is vouched for; one that is not, is not; one signed wrongly is no answer", async () => {
    await good("api.signed.test", { dnssec: true, expected: "192.0.2.10" });
    await good("console.apps.signed.test", { dnssec: true });
    expect(await bad("api.plain.test", { dnssec: true })).toMatchObject({ code: "dns-not-authenticated" });
    expect(await bad("api.bogus.test")).toMatchObject({ code: "dns-refused", answer: "SERVFAIL" });
  });

  test("what is not there, not of that type, not answered", async () => {
    expect(await bad("nothing.signed.test")).toEqual({ code: "name-not-found", host: "nothing.signed.test" });
    expect(await bad("api.plain.test", { type: "MX" })).toMatchObject({ code: "dns-no-record" });
    expect(await bad("x.refused.test")).toMatchObject({ code: "dns-refused", answer: "REFUSED" });
    expect(await bad("api.plain.test", { expected: "192.0.2.99" })).toMatchObject({ code: "dns-unexpected-answer" });
  });
});
