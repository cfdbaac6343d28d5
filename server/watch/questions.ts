/** When supervision sees service restored, whoever reported it lost is asked to confirm or to deny. Agreement, article 9; rules, section 4. */
import type { Account } from "../../core/availability/account.ts";
import type { Instant } from "../../core/time/instant.ts";

/** Notifications that supervision ended, and that no user's restoration answers: each with the instant at which supervision saw service back. */
export function unansweredClaims({ testimony }: Account): { notification: string; seenAt: Instant }[] {
  return testimony.claims.flatMap(({ id, confirmed, restored, answered }) => {
    const userFirst = restored !== undefined && confirmed !== undefined && restored.at <= confirmed;
    return confirmed === undefined || answered !== undefined || userFirst ? [] : [{ notification: id, seenAt: confirmed }];
  });
}
