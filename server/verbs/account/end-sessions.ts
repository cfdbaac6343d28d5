/** Whoever is signed in by an account is so no longer. */
import { AccountAct } from "../../../api/schemas/account.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const endSessions = verb({
  name: "end-sessions",
  party: "either",
  permission: "account:manage",
  input: AccountAct,
  load: async () => ({}),
  decide: ({ account }, { actor: { party } }) => [fact("account.sessions-ended", account, { party, account })],
});
