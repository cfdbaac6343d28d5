/**
 * A bundle verified by whoever trusts nobody: offline, without server or database, with the key that they know and what they kept.
 * Design, section 5; docs/reference/bundle.md says each check.
 */
import type { Bundle } from "./bundle.ts";
import type { Check } from "./checks/define-check.ts";
import { registry } from "./checks/registry.generated.ts";
import { gather } from "./evidence.ts";
import type { Outside, Tools } from "./outside.ts";
import { prevents, reportOf, type Verification } from "./verification.ts";

/** In the order of the report. */
export const allChecks: readonly Check[] = [...registry].sort((one, other) => one.order - other.order);

/**
 * What each check finds in the bundle. Never throws for what a bundle, a checkpoint or a receipt say; takes time and room in
 * proportion to their size.
 *
 * @param checks all of them, save in tests that show what one of them is for
 */
export async function verifyBundle(
  bundle: Bundle,
  outside: Outside,
  tools: Tools,
  checks: readonly Check[] = allChecks,
): Promise<Verification> {
  const evidence = await gather(bundle, outside, tools);
  // The signatures of the blocks are shared out first: they are verified elsewhere while everything else is judged here.
  const begun = [...checks]
    .sort((one, other) => Number(other.sharesOut ?? false) - Number(one.sharesOut ?? false))
    .map((check) => ({ check, judging: check.judge(evidence) }));
  const judged = await Promise.all(begun.map(async ({ check, judging }) => ({ check, judgement: await judging })));
  return {
    verified: judged.every(({ judgement }) => !prevents(judgement)),
    checks: judged
      .sort((one, other) => one.check.order - other.check.order)
      .map(({ check: { id, title }, judgement }) => reportOf(id, title, judgement)),
  };
}
