/** When supervision sees service restored, whoever reported it lost is asked to confirm or to deny. Agreement, article 9; rules, section 4. */
import type { Instant } from "../time/instant.ts";
import type { Account } from "./account.ts";

export type RestorationToAsk = {
  readonly notification: string;
  /** Since when supervision sees all that was notified up together. Rules: r. */
  readonly seenAt: Instant;
};

/**
 * The notifications that supervision ended, that were not answered, and about which nobody was asked: each is asked about once, though what
 * supervision saw may be corrected later. A restoration that names no notification answers none, but after one that came first there is
 * nothing to ask.
 *
 * @param asked ids of the notifications about which somebody was asked, or which were denied
 */
export function restorationsToAsk({ testimony }: Account, asked: ReadonlySet<string>): RestorationToAsk[] {
  return testimony.claims.flatMap(({ id, confirmed, restored, answered }) => {
    const settled = answered !== undefined || asked.has(id);
    if (settled || confirmed === undefined || (restored !== undefined && restored.at <= confirmed)) return [];
    return [{ notification: id, seenAt: confirmed }];
  });
}
