/** An agreement from a file, with every error of it as a problem that names the file. */
import { zoneExists } from "../api/zone.ts";
import type { Agreement } from "../core/agreement/agreement.ts";
import { parseAgreement } from "../core/agreement/parse-agreement.ts";
import { bad, type Result } from "../core/result.ts";
import type { Problem } from "./io.ts";
import { problemIn, readNodes } from "./read-nodes.ts";

/** The agreement, or everything that is wrong with the file: read within its limits, then checked whole. */
export async function loadAgreement(file: string): Promise<Result<Agreement, Problem>> {
  const nodes = await readNodes(file);
  if (!nodes.ok) return nodes;
  const agreement = parseAgreement(nodes.value, zoneExists);
  return agreement.ok ? agreement : bad(agreement.errors.map((error) => problemIn(file, error)));
}
