/** Everything that a bundle and what is given beside it say, read once and judged by nobody yet: the checks do that. */
import { type Bundle, fileOf, stampsFile } from "./bundle.ts";
import type { Outside, Tools } from "./outside.ts";
import { type AgreementRead, readAgreement } from "./reading/read-agreement.ts";
import { type BlocksRead, readBlocks } from "./reading/read-blocks.ts";
import { type Claims, readClaims } from "./reading/read-claims.ts";
import { type History, readHistory } from "./reading/read-history.ts";
import { readStamps, type StampsRead } from "./reading/read-stamps.ts";
import type { Finding } from "./verification.ts";

export type Evidence = History & {
  readonly bundle: Bundle;
  readonly outside: Outside;
  readonly tools: Tools;
  readonly claims: Claims | undefined;
  readonly claimFaults: readonly Finding[];
  readonly blocks: BlocksRead;
  readonly agreement: AgreementRead;
  readonly stamps: StampsRead;
};

/** Reads all of it; what can't be read is left out, and what is wrong with it kept for the checks. */
export async function gather(bundle: Bundle, outside: Outside, tools: Tools): Promise<Evidence> {
  const { claims, faults: claimFaults } = readClaims(fileOf(bundle, "statement.json"));
  const platform = claims?.platform ?? "";
  const history = readHistory(bundle, platform, tools);
  const of = { tenant: history.opened?.body.tenant ?? "", platform, entries: claims?.entries ?? 0 };
  return {
    ...history,
    ...{ bundle, outside, tools, claims, claimFaults },
    blocks: readBlocks(fileOf(bundle, "blocks.bin"), history.facts.facts, of, tools.sha256),
    agreement: readAgreement(fileOf(bundle, "agreement.json"), claims, tools),
    stamps: await readStamps(bundle.get(stampsFile), outside, tools),
  };
}
