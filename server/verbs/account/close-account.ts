/** An account of one's own party is closed, and the access tokens that it created with it: they are personal. Design, section 6. */
import { refuse } from "../../../api/errors.ts";
import { CloseAccountAct } from "../../../api/schemas/account.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const closeAccount = verb({
  name: "close-account",
  party: "either",
  permission: "account:manage",
  input: CloseAccountAct,
  load: async (tx, { account }) => ({
    tokens: await tx
      .selectFrom("token")
      .select("id")
      .where("created_by", "=", account)
      .where("revoked_at", "is", null)
      .orderBy("id")
      .execute(),
  }),
  decide: ({ account, reason }, { tokens, actor: { id, party } }) =>
    id === account
      ? refuse("own-account")
      : [
          fact("account.closed", account, { party, account, reason }),
          ...tokens.map((token) => fact("token.revoked", token.id, { token: token.id })),
        ],
});
