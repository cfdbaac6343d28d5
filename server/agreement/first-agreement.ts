/** The agreement that a new data folder begins with: the one that comes with Garant, or the operator's own. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { yamlNodes } from "../../api/documents/yaml.ts";
import { dayStart, zoneExists } from "../../api/zone.ts";
import { agreementDocument } from "../../core/agreement/agreement-document.ts";
import { parseAgreement } from "../../core/agreement/parse-agreement.ts";
import { canonicalJson } from "../../core/json/canonical.ts";
import type { Instant } from "../../core/time/instant.ts";

export type FirstAgreement = {
  readonly family: string;
  readonly version: string;
  readonly text: string;
  readonly from: Instant;
};

const shipped = fileURLToPath(new URL("../../agreements/paas-openshift-snc/2.0.yaml", import.meta.url));

/**
 * The canonical text of an agreement's file, ready to be adopted.
 *
 * @throws Error naming the file, and the first fault with its line and column
 */
export async function firstAgreement(file: string | null = null): Promise<FirstAgreement> {
  const path = file ?? shipped;
  const nodes = yamlNodes(await readFile(path));
  const read = nodes.ok ? parseAgreement(nodes.value, zoneExists) : nodes;
  if (!read.ok) {
    const [fault] = read.errors;
    const place = fault ? `:${fault.at.line}:${fault.at.column}: ${fault.message.en} (expected ${fault.expected.en})` : "";
    throw new Error(`the agreement cannot be read: ${path}${place}`);
  }
  const { family, version, inForceFrom, zone } = read.value;
  return { family, version, text: canonicalJson(agreementDocument(read.value)), from: dayStart(inForceFrom.value, zone.value) };
}
