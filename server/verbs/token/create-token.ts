/** A program gets a token. Design, section 6: personal, scoped, at most twelve months, and one can only grant what one holds. */
import { refuse } from "../../../api/errors.ts";
import { CreateTokenAct } from "../../../api/schemas/act.ts";
import { fact } from "../../../core/facts/fact.ts";
import { verb } from "../define-verb.ts";

const longestMs = 366 * 24 * 3_600_000;

export const createToken = verb({
  name: "create-token",
  party: "either",
  permission: "token:create",
  input: CreateTokenAct,
  load: async (tx, { token }) => ({
    known: await tx.selectFrom("token").select("id").where("id", "=", token).executeTakeFirst(),
  }),
  decide: ({ token, permissions, expires }, { known, at, actor }) => {
    if (known !== undefined) return refuse("already-exists", { name: token });
    const notHeld = permissions.find((permission) => !actor.permissions.has(permission));
    if (notHeld !== undefined) return refuse("not-permitted", { permission: notHeld });
    if (expires <= at) return refuse("interval-reversed");
    if (expires > at + longestMs)
      return refuse("input-invalid", {}, [{ path: "expires", message: "later than in twelve months" }]);
    return [fact("token.created", token, { party: actor.party, token, permissions, expires })];
  },
  also: async (tx, { token, title, digest }) => {
    await tx.insertInto("token_secret").values({ token, title, digest }).execute();
  },
});
