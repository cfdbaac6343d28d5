/** Somebody of one's own party is to have an account. Design, section 6. */
import { AccountAct } from "../../../api/schemas/account.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const inviteAccount = verb({
  name: "invite-account",
  party: "either",
  permission: "account:manage",
  input: AccountAct,
  load: async () => ({}),
  decide: ({ account }, { actor: { party } }) => [fact("account.invited", account, { party, account })],
});
