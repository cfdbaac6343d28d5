/** The probe of a container registry against the distribution's own: open, by password, by tokens that it checks, and stopped. */
import { execFileSync } from "node:child_process";
import { createPrivateKey, randomUUID, sign } from "node:crypto";
import type { RequestListener } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { programPath } from "../../scripts/running/programs.ts";
import { makeCertificate } from "../../server/demo/certificates.ts";
import { web } from "../endpoints.ts";
import { freePort } from "../free-port.ts";
import { Probing } from "../probing.ts";
import { isInstalled, type Program, started } from "./program.ts";

const kind = "container-registry";
const probing = new Probing();
afterAll(() => probing.close());

/** A registry with that authentication in its configuration. */
async function registry(authentication: string, more: Readonly<Record<string, string>> = {}): Promise<Program> {
  const port = await freePort();
  return {
    ...{ name: "docker-registry", port },
    files: (folder) => ({
      "config.yml": `version: 0.1
log: { level: error }
storage: { filesystem: { rootdirectory: ${folder}/images } }
http: { addr: "127.0.0.1:${port}" }
${authentication.replaceAll("FOLDER", folder)}`,
      ...more,
    }),
    words: (folder) => ["serve", `${folder}/config.yml`],
  };
}

const urlOf = async (program: Promise<Program>) => `http://127.0.0.1:${await probing.at(started(await program))}`;

/** Signs what the registry is asked for, or as somebody else. */
function tokenService(signer: { readonly key: string; readonly certificate: string }, issuer = "garant-tests"): RequestListener {
  const der = signer.certificate.replaceAll(/-----[A-Z ]+-----|\s/g, "");
  return (request, reply) => {
    const { searchParams } = new URL(`http://x${request.url}`);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, sub: "puller", aud: searchParams.get("service"), exp: now + 300, nbf: now - 10, iat: now - 10 };
    const signed = `${part({ typ: "JWT", alg: "ES256", x5c: [der] })}.${part({ ...claims, jti: randomUUID(), access: [] })}`;
    const key = { key: createPrivateKey(signer.key), dsaEncoding: "ieee-p1363" } as const;
    reply.end(JSON.stringify({ token: `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}` }));
  };
}

describe.skipIf(!isInstalled("docker-registry", "htpasswd"))("a registry of the distribution", () => {
  test("open to all: it answers, and is no other when it is stopped", async () => {
    const program = await started(await registry(""));
    const url = `http://127.0.0.1:${program.port}`;
    expect(await probing.reading(kind, { url })).toMatchObject({ ok: true, phases: { firstByte: expect.any(Number) } });
    expect(await probing.reading(kind, { url, access: "token" })).toMatchObject({ ok: true });
    await program.close();
    expect(await probing.failure(kind, { url })).toMatchObject({ code: "refused" });
  });

  test("by password: the challenge is enough, or the user must be let in", async () => {
    const line = execFileSync(programPath("htpasswd") ?? "", ["-nbB", "puller", "pa:ss"], { encoding: "utf8" });
    const url = await urlOf(registry("auth: { htpasswd: { realm: tests, path: FOLDER/users } }", { users: line }));
    expect(await probing.reading(kind, { url })).toMatchObject({ ok: true });
    const asked = { url, access: "token", username: "puller", password: "pa:ss" };
    expect(await probing.reading(kind, asked)).toMatchObject({ ok: true });
    expect(await probing.failure(kind, { ...asked, password: "wrong" })).toMatchObject({
      code: "credentials-refused",
      status: 401,
    });
    expect(await probing.failure(kind, { url, access: "token" })).toMatchObject({ code: "credentials-refused", status: 401 });
  });

  test("by tokens: the registry checks who signed them", async () => {
    const validity = { from: Date.now() - 86_400_000, to: Date.now() + 86_400_000 * 90 };
    const certified = makeCertificate({ subject: "tokens", names: ["tokens.example"], ...validity });
    const stranger = makeCertificate({ subject: "stranger", names: ["tokens.example"], ...validity });
    const through = async (service: RequestListener) => {
      const realm = `http://127.0.0.1:${await probing.at(web(service))}/token`;
      const token = `{ realm: "${realm}", service: tests, issuer: garant-tests, rootcertbundle: FOLDER/root.pem }`;
      return await urlOf(registry(`auth: { token: ${token} }`, { "root.pem": certified.certificate }));
    };
    const url = await through(tokenService(certified));
    expect(await probing.reading(kind, { url })).toMatchObject({ ok: true });
    expect(await probing.reading(kind, { url, access: "token", scope: "repository:team/app:pull" })).toMatchObject({ ok: true });
    for (const service of [tokenService(stranger), tokenService(certified, "another")])
      expect(await probing.failure(kind, { url: await through(service), access: "token" })).toMatchObject({
        code: "credentials-refused",
      });
  });
});
