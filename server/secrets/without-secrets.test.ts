import { expect, test } from "vitest";
import { web } from "../../test/endpoints.ts";
import { Probing } from "../../test/probing.ts";
import { textsToBlot, withoutSecrets } from "./without-secrets.ts";

const texts = textsToBlot(["Bearer tok-1234567890", "short"]);
const cleaned = (said: string) => withoutSecrets({ code: "x", said, on: 5 }, texts);

test("a secret is blotted out wherever it stands, with its scheme or without, whole or cut", () => {
  expect(cleaned("Bearer tok-1234567890")).toEqual({ code: "x", said: "•••", on: 5 });
  expect(cleaned("/login?t=tok-1234567890&u=tok-1234567890")).toMatchObject({ said: "/login?t=•••&u=•••" });
  expect(cleaned("/login?t=tok-12345…")).toMatchObject({ said: "/login?t=•••…" });
  expect(cleaned("/login?t=tok-12345")).toMatchObject({ said: "/login?t=•••" });
});

test("what is no secret stays, and so does what is too short to be one", () => {
  expect(cleaned("a short word, tok-123")).toMatchObject({ said: "a short word, tok-123" });
});

test("a server that quotes what it was shown: neither its redirect nor its refusal keeps it", async () => {
  const probing = new Probing();
  const token = "canary-of-a-header-9a8b7c";
  const port = await probing.at(
    web((request, reply) => reply.writeHead(302, { location: `/login?was=${request.headers.authorization}` }).end()),
  );
  const asked = { url: `http://127.0.0.1:${port}/`, headers: { Authorization: token } };
  const failure = await probing.failure("http", asked);
  expect(failure).toEqual({ code: "redirect-refused", status: 302, to: "/login?was=•••" });
  const control = await probing.failure("http", { url: asked.url });
  expect(control).toMatchObject({ to: "/login?was=undefined" });
  await probing.close();
});
