import { expect, test } from "vitest";
import { ed25519Pair, sha256 } from "../../test/node-crypto.ts";
import { formatVerifierKey, parseVerifierKey, verifierKey } from "./verifier-key.ts";

const { publicKey } = ed25519Pair(7);

/** A key in the wild: that of Go's checksum database, sum.golang.org. */
const sumdb = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

test("a key in the wild is read, its id checked, and written back as it was", () => {
  const key = parseVerifierKey(sumdb, sha256);
  expect(key.ok && { name: key.value.name, id: key.value.id }).toEqual({ name: "sum.golang.org", id: "033de0ae" });
  expect(key.ok && formatVerifierKey(key.value)).toBe(sumdb);
});

test("a key is handed over and read", () => {
  const key = verifierKey("garant.example/acme", publicKey, sha256);
  expect(parseVerifierKey(formatVerifierKey(key), sha256)).toEqual({ ok: true, value: key });
});

const refused: [what: string, text: string, code: string][] = [
  ["nothing", "", "not-a-key"],
  ["a name alone", "sum.golang.org", "not-a-key"],
  ["no name", sumdb.slice(14), "not-a-key"],
  ["a name with a space", `a ${sumdb}`, "not-a-key"],
  ["another name", `x${sumdb}`, "wrong-id"],
  ["another id", sumdb.replace("033d", "033e"), "wrong-id"],
  ["an id in upper case", sumdb.replace("033de0ae", "033DE0AE"), "wrong-id"],
  ["another key", sumdb.replace("OuAn8", "OuAn9"), "wrong-id"],
  ["a key cut short", sumdb.slice(0, -4), "not-a-key"],
  ["another algorithm", sumdb.replace("+Ac4", "+Bc4"), "not-a-key"],
  ["a line end", `${sumdb}\n`, "not-a-key"],
];
test.each(refused)("%s is refused", (_, text, code) =>
  expect(parseVerifierKey(text, sha256)).toEqual({ ok: false, errors: [{ code }] }),
);

test.each(["", "two words", "a+b", "a\u00a0b", "a\nb", "\ud800"])("the name %j is refused", (name) =>
  expect(() => verifierKey(name, publicKey, sha256)).toThrow(RangeError),
);
