/** An agreement from the document that a bundle holds. */
import { jsonNodes } from "../documents/json-nodes.ts";
import type { Json } from "../json/json.ts";
import type { Result } from "../result.ts";
import type { Agreement } from "./agreement.ts";
import type { AgreementError } from "./agreement-error.ts";
import { parseAgreement } from "./parse-agreement.ts";

/**
 * The agreement of a JSON value such as `agreementDocument` makes, read as the YAML is; the places of its errors are 0:0.
 *
 * @param document parsed within limits of size and depth
 * @param zoneExists as for `parseAgreement`; a verifier whose zone data may be older answers true and says so
 */
export function agreementFromJson(document: Json, zoneExists: (zone: string) => boolean): Result<Agreement, AgreementError> {
  return parseAgreement(jsonNodes(document), zoneExists);
}
