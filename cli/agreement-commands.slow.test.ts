import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kinds } from "../core/agreement/kinds.ts";
import { firstFile, firstText, tinyText } from "../test/agreements/agreement-files.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

let folder = "";
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "agreement-"));
  await writeFile(inFolder("tiny.yaml"), tinyText);
  await writeFile(inFolder("bad.yaml"), tinyText.replace("lookback: 1 h", "loockback: 1 h").replace('"1.3"', "1.3"));
  await writeFile(inFolder("broken.yaml"), "a: [1\nb: 2");
  await writeFile(inFolder("large.yaml"), "#".repeat(1_048_577));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...typed: string[]) => runInMemory(registry, ["agreement", ...typed]);

describe("garant agreement check", () => {
  test("says of good files what they are, exit 0", async () => {
    expect(await run("check", firstFile, inFolder("tiny.yaml"))).toMatchObject({
      code: 0,
      out: `${firstFile}: CT.AM.JUR.ANX.PAAS 2.0, 46 clauses, no error\n${inFolder("tiny.yaml")}: TINY 1.3, 7 clauses, no error\n`,
      err: "",
    });
  });

  test("says of bad files every error with its place and what was expected, exit 2, nothing on standard output", async () => {
    const { code, out, err } = await run("check", inFolder("bad.yaml"), firstFile, inFolder("broken.yaml"));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.replaceAll(`${folder}${path.sep}`, "").split("\n")).toEqual([
      'bad.yaml:4:10: “1.3” must be quoted: readers of YAML differ on it (expected "1.3")',
      "bad.yaml:64:7: “lookback” is missing (expected Time looked at before the outage)",
      "bad.yaml:65:7: unknown key “loockback” (expected one of: minimumZones, lookback; nearest: lookback)",
      expect.stringMatching(/^broken\.yaml:2:1: .+ \(expected .+\)$/),
      "",
    ]);
  });

  test("says so in French, and as JSON", async () => {
    expect((await run("check", inFolder("bad.yaml"), "--lang", "fr")).err).toContain(
      "bad.yaml:65:7: clé inconnue «\u202floockback\u202f» (attendu\u202f: l’un de\u202f: minimumZones, lookback\u202f; le plus proche\u202f: lookback)",
    );
    const [first] = (await run("check", inFolder("bad.yaml"), "--json")).err.split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({ line: 4, column: 10, code: "quotes-needed" });
  });

  test("sees two versions that clash", async () => {
    await writeFile(inFolder("next.yaml"), tinyText.replaceAll('"1.3"', '"1.4"'));
    const { code, err } = await run("check", inFolder("tiny.yaml"), inFolder("next.yaml"), inFolder("tiny.yaml"));
    expect(code).toBe(2);
    expect(err.replaceAll(`${folder}${path.sep}`, "").split("\n")).toEqual([
      "next.yaml: tiny-storage 1.3 and 1.4 are in force from one day, 2025-03-01",
      "tiny.yaml: tiny-storage 1.3 is there twice",
      "tiny.yaml: tiny-storage 1.4 and 1.3 are in force from one day, 2025-03-01",
      "",
    ]);
  });

  test.each(["absent.yaml", "large.yaml", "."])("refuses %s", async (name) => {
    expect(await run("check", inFolder(name))).toMatchObject({ code: 2, out: "" });
  });
});

describe("garant agreement show", () => {
  test.each(["CT.AM.JUR.ANX.PAAS", "CT.AM.JUR.ANX.PAAS 2.0", "paas-openshift-snc", "paas-openshift-snc/2.0", firstFile])(
    "finds %s",
    async (called) => {
      const { code, out } = await run("show", called);
      expect(code).toBe(0);
      expect(out).toContain("SA-9.1c  Availability of the OpenShift platform (article 9.1, Provider)");
      expect(out).toContain("- Promised availability: 99.9%\n");
      expect(out).toContain("- Time to claim, after the month: 30\u00a0days [parameter]\n");
    },
  );

  test("shows it in French", async () => {
    const { out } = await run("show", "paas-openshift-snc", "--lang", "fr");
    expect(out).toContain("- Disponibilité promise\u202f: 99,9\u202f%\n");
    expect(out).toContain("- Fuseau horaire\u202f: Europe/Paris [paramètre]\n");
  });

  test("shows every value, or what holds on a day", async () => {
    const objective = async (...more: string[]) =>
      /Promised availability: (.*)/.exec((await run("show", inFolder("tiny.yaml"), ...more)).out)?.[1];
    expect(await objective()).toBe("97% (before), 97.25% (from 2026-01-01)");
    expect(await objective("--on", "2025-12-31")).toBe("97%");
    expect(await objective("--on", "2026-01-01")).toBe("97.25%");
  });

  test("as JSON gives the document that the digest is of", async () => {
    const shown = JSON.parse((await run("show", inFolder("tiny.yaml"), "--on", "2026-05-01", "--json")).out);
    expect(shown).toMatchObject({
      on: "2026-05-01",
      agreement: { reference: "TINY" },
      held: { "T-6": { objective: "97.25 %" } },
    });
    expect(shown.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ["a reference that nothing bears", ["CT.AM.JUR.ANX.IAAS"]],
    ["a day before it is in force", ["CT.AM.JUR.ANX.PAAS", "--on", "2024-03-12"]],
    ["a day that is none", ["CT.AM.JUR.ANX.PAAS", "--on", "2026-02-29"]],
    ["nothing", []],
  ])("refuses %s", async (_, typed) => {
    expect(await run("show", ...typed)).toMatchObject({ code: 2, out: "" });
  });

  test("shows no word of the file's format to who reads the first agreement", async () => {
    expect(firstText).toContain("subtractedCauses");
    expect((await run("show", "paas-openshift-snc")).out).not.toMatch(/subtractedCauses|hammering-block|first-of-detection/);
  });
});

describe("garant agreement new", () => {
  const now = () => Date.UTC(2026, 9, 14, 12);
  const template = async (...typed: string[]) => runInMemory(registry, ["agreement", "new", ...typed], { now });

  test.each(["en", "fr"])("prints a file that is good as it stands, in %s", async (language) => {
    const { code, out } = await template("acme-storage", "--zone", "Pacific/Auckland", "--lang", language);
    expect(code).toBe(0);
    await writeFile(inFolder("new.yaml"), out);
    expect((await run("check", inFolder("new.yaml"))).out).toContain("ACME-STORAGE 1.0, 6 clauses, no error");
    expect(out).toContain('date: "2026-10-15"');
    for (const kind of kinds.keys()) expect(out).toMatch(new RegExp(`(kind: |# {3})${kind}\\b`));
  });

  test.each([
    ["a zone that does not exist", ["acme", "--zone", "Mars/Olympus"]],
    ["a name with a slash", ["../acme"]],
    ["no name", []],
  ])("refuses %s", async (_, typed) => expect(await template(...typed)).toMatchObject({ code: 2, out: "" }));
});

describe("garant agreement diff and list", () => {
  test("say what changed, and which versions there are", async () => {
    const { out } = await run("diff", "example-lighthouse/1.0", "example-lighthouse/1.1");
    expect(out).toContain("clause EX-4.1, Reading: Promised availability: 99.5% (before), 99.7% (from 2026-04-01) (was 99.5%)\n");
    expect((await run("diff", firstFile, firstFile, "--lang", "fr")).out).toBe("aucune différence\n");
    expect((await run("list")).out).toContain("  1.0  2025-07-01 → 2026-03-01, 8 clauses");
    expect(JSON.parse((await run("diff", "example-lighthouse/1.0", "example-lighthouse/1.1", "--json")).out)).toHaveLength(9);
  });

  test("refuse what is not there", async () => {
    expect(await run("diff", "example-lighthouse/1.0", "example-lighthouse/9.9")).toMatchObject({ code: 2, out: "" });
    expect(await run("list", "--folder", inFolder("nowhere"))).toMatchObject({ code: 2, out: "" });
  });
});
