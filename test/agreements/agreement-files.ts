/** The agreements that tests read: the first one, and a tiny one that has nothing in common with it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { yamlNodes } from "../../api/documents/yaml.ts";
import { zoneExists } from "../../api/zone.ts";
import type { Agreement } from "../../core/agreement/agreement.ts";
import { parseAgreement } from "../../core/agreement/parse-agreement.ts";
import type { Place } from "../../core/documents/positioned-node.ts";
import { bad, type Result } from "../../core/result.ts";
import type { Words } from "../../core/words/language.ts";

const root = path.resolve(import.meta.dirname, "../..");

export const firstFile = path.join(root, "agreements/paas-openshift-snc/2.0.yaml");
export const firstText = readFileSync(firstFile, "utf8");
export const policyFile = path.join(root, "agreements/maintenance-policy-openshift/1.0.yaml");
export const policyText = readFileSync(policyFile, "utf8");
/** Both versions of the imaginary provider's. */
export const exampleTexts = ["1.0", "1.1"].map((version) =>
  readFileSync(path.join(root, `agreements/example-lighthouse/${version}.yaml`), "utf8"),
);
export const tinyText = readFileSync(path.join(import.meta.dirname, "two-indicators.yaml"), "utf8");

type AnyError = {
  readonly code: string;
  readonly at: Place;
  readonly message: Words;
  readonly expected: Words;
  readonly nearest?: string;
};

/** The agreement of a YAML text, or every error of either reader. */
export function readAgreement(source: string | Uint8Array): Result<Agreement, AnyError> {
  const nodes = yamlNodes(source);
  return nodes.ok ? parseAgreement(nodes.value, zoneExists) : bad(nodes.errors);
}

/** The agreement of a text that has no error. */
export function goodAgreement(source: string): Agreement {
  const read = readAgreement(source);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.value;
}

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
