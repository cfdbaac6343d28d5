/** Who created a token revokes it, at once. Design, section 6. */
import { refuse } from "../../../api/errors.ts";
import { RevokeToken } from "../../../api/schemas/act.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

export const revokeToken = verb({
  name: "revoke-token",
  party: "either",
  permission: "token:create",
  input: RevokeToken,
  load: async (tx, { token }, { actor }) => ({
    known: await tx
      .selectFrom("token")
      .select("revoked_at")
      .where((row) => row.and({ id: token, created_by: actor.id }))
      .executeTakeFirst(),
  }),
  decide: ({ token }, { known }) => {
    if (known === undefined) return refuse("not-found");
    return known.revoked_at === null ? [fact("token.revoked", token, { token })] : refuse("already-retracted", { record: token });
  },
});
