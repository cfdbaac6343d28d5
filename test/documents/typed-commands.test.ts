/** What no test can run (a machine of one's own, a sentence of text) is a command all the same: it exists, and so do its options. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fencesOf, parsed } from "../../scripts/docs/markdown.ts";
import { faultOf, typedIn } from "./typed-commands.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const scripts = new Set(Object.keys(JSON.parse(read("package.json")).scripts));
const pages = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md"],
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    // That of the commands is made of their definitions.
    .filter((file) => file.endsWith(".md") && !file.startsWith("dist/") && file !== "reference/cli.md")
    .map((file) => `docs/${file}`),
];

async function faultsIn(markdown: string): Promise<string[]> {
  const faults = typedIn(markdown).map(async (typed) => {
    const fault = await faultOf(typed, scripts);
    return fault === undefined ? [] : [`line ${typed.line}: ${typed.words.join(" ")}: ${fault}`];
  });
  return (await Promise.all(faults)).flat();
}

test.each(pages)("the commands that %s names are there, with their options", async (page) => {
  expect(await faultsIn(read(page))).toEqual([]);
});

test("what stays elsewhere is little, and sets only variables of the configuration", () => {
  const configuration = read("docs/configuration.md");
  const elsewhere = pages
    .filter((page) => !page.startsWith("docs/fr/"))
    .flatMap((page) => fencesOf(parsed(read(page))).filter(({ info }) => info.includes(" elsewhere ")));
  expect(elsewhere.length).toBeLessThanOrEqual(3);
  const variables = elsewhere.flatMap(({ text }) => [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name = ""]) => name));
  expect(variables.length).toBeGreaterThan(0);
  expect(variables.filter((name) => !configuration.includes(`\`${name}\``))).toEqual([]);
});

test("control: a wrong option, a command that is not there, a script that is not, are seen in a block and in a sentence", async () => {
  const block = (text: string) => faultsIn(`\`\`\`sh elsewhere because so\n${text}\n\`\`\`\n`);
  expect(await block("garant report ocp01 --compnent api")).toHaveLength(1);
  expect(await block('A=b garant report ocp01 --component api --note "it is --down" | head')).toEqual([]);
  expect(await block("id=$(garant record lst ocp01)\nnpm run chekc")).toHaveLength(2);
  expect(await faultsIn("say `garant ledger kep`, or `garant backup one two`.")).toHaveLength(2);
});
