/** The evidence bundle of a month, as a file to keep. */
import { type Refusal, refuse } from "../../api/errors.ts";
import { bad, type Result } from "../../core/result.ts";
import type { Actor } from "../http/environment.ts";
import type { Download, StatementOf } from "../http/host.ts";

export async function bundleOf(_parts: object, _actor: Actor, _of: StatementOf): Promise<Result<Download, Refusal>> {
  return bad([refuse("not-ready")]);
}
