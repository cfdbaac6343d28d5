/** The one place that runs verbs: who may, then one transaction with everything that the act writes, then the receipts. Design, section 1. */
import { type Refusal, refuse } from "../../api/errors.ts";
import type { Fact } from "../../core/facts/fact.ts";
import type { RecordedFact } from "../../core/facts/recorded.ts";
import type { Receipt } from "../../core/ledger/receipt.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { authorOf } from "../auth/author-of.ts";
import { type Act, LedgerUnavailable } from "../ledger/act.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Tx } from "../store/tables.ts";
import type { Actor, Given, ReadyAct, Verb } from "./define-verb.ts";
import { earlierRun, keyInHand, type Replay, rememberRun } from "./idempotency.ts";
import { preconditionInHand, underPrecondition } from "./preconditions.ts";

export type Done = {
  readonly facts: readonly RecordedFact[];
  /** One for each fact, in their order. */
  readonly receipts: readonly Receipt[];
};

export type Verbs = {
  /** What the verb would record now, or why it would be refused; nothing is. The facts' ids are no real ones. */
  readonly foresee: (
    tx: Tx,
    name: string,
    input: unknown,
    given: Pick<Given, "at" | "actor">,
  ) => Promise<Result<readonly Fact[], Refusal>>;
  /** A refusal with who changed meanwhile what was to be changed; outside of every transaction. */
  readonly explained: (refusal: Refusal, actor: Actor) => Promise<Refusal>;
  /**
   * Does what the verb says, or says why not. Rejects only for what is no refusal: a fault of ours. Run again under one key
   * (`underKey`), it answers with what it recorded the first time.
   */
  readonly run: (name: string, input: unknown, actor: Actor) => Promise<Result<Done, Refusal>>;
};

/** Where it stands who did what an entry says. */
type Known = Parameters<typeof authorOf>[0];

/** No entry of a log ever has this place. */
const unrecorded = 2 ** 52;

type Running = { readonly ledger: Ledger; readonly actor: Actor; readonly verb: string; readonly ready: ReadyAct };

/** @throws RangeError when a name that no verb has is run */
export function openVerbs(ledger: Ledger, verbs: readonly Verb[], store: Known): Verbs {
  const byName = new Map(verbs.map((verb) => [verb.name, verb]));
  return {
    foresee: async (tx, name, input, given) => {
      const verb = byName.get(name);
      if (verb === undefined) throw new RangeError(`there is no verb ${name}`);
      const denied = whyNot(verb, given.actor);
      if (denied !== undefined) return bad([denied]);
      const ready = verb.ready(input);
      if (!ready.ok) return ready;
      const decided = await ready.value.decide(tx, { ...given, seq: unrecorded });
      return decided.ok ? good(decided.value.facts) : decided;
    },
    run: async (name, input, actor) => {
      const verb = byName.get(name);
      if (verb === undefined) throw new RangeError(`there is no verb ${name}`);
      const denied = whyNot(verb, actor);
      if (denied !== undefined) return bad([denied]);
      const ready = verb.ready(input);
      if (!ready.ok) return ready;
      const done = await record({ ledger, actor, verb: name, ready: ready.value });
      return done.ok ? done : bad([await withAuthor(done.errors[0], actor, store)]);
    },
    explained: (refusal, actor) => withAuthor(refusal, actor, store),
  };
}

/** Who changed it meanwhile, as this reader may know it: people of the other party have no name here. */
async function withAuthor(refusal: Refusal, actor: Actor, store: Known): Promise<Refusal> {
  if (refusal.changed === undefined) return refusal;
  const { by, at } = refusal.changed;
  const author = await authorOf(store, actor.tenant, by ?? "");
  const name = author.party === actor.party ? author.name : null;
  const who = by === actor.id ? yourself : name === null ? partyWords[author.party ?? "unknown"] : { en: name, fr: name };
  const [day = "", time = ""] = new Date(at).toISOString().slice(0, 19).split("T");
  return {
    ...refusal,
    data: { ...refusal.data, who, day, time },
    changed: { ...refusal.changed, by: name, party: author.party },
  };
}

const yourself = { en: "yourself, elsewhere,", fr: "vous-même, ailleurs," };
const partyWords = {
  client: { en: "the client", fr: "le client" },
  provider: { en: "the provider", fr: "le prestataire" },
  unknown: { en: "somebody else", fr: "quelqu’un d’autre" },
};

function whyNot({ permission, party }: Verb, actor: Actor): Refusal | undefined {
  if (!actor.permissions.has(permission)) return refuse("not-permitted", { permission });
  return party === "either" || party === actor.party ? undefined : refuse("wrong-party", { party });
}

async function record(running: Running): Promise<Result<Done, Refusal>> {
  const { ledger, actor } = running;
  try {
    const result = await ledger.append(actor.tenant, actOf(running));
    if (result.ok) {
      const { facts, receiptOf } = result.value;
      return good({ facts, receipts: facts.map(({ entry }) => receiptOf(entry)) });
    }
    const [reason] = result.errors;
    if (reason !== undefined && "replayed" in reason) return good(await ledger.recorded(actor.tenant, reason.replayed));
    return bad(result.errors.filter((error) => "code" in error));
  } catch (error) {
    if (error instanceof LedgerUnavailable) return bad([unavailable(error)]);
    throw error;
  }
}

function actOf({ actor, verb, ready }: Running): Act<Refusal | Replay> {
  const [key, precondition] = [keyInHand(), preconditionInHand()];
  const decide: Act<Refusal | Replay>["decide"] = async (tx, place) => {
    const earlier = key && (await earlierRun(tx, key, verb));
    if (earlier !== undefined) return bad([earlier]);
    // Several acts are decided in one turn, whoever's it is: each is held to its own precondition.
    const decision = await underPrecondition(precondition, () => ready.decide(tx, { ...place, actor }));
    if (!decision.ok) return decision;
    const { facts, also } = decision.value;
    return good({
      facts,
      also: async (inTx, entries) => {
        await underPrecondition(precondition, () => also?.(inTx, entries) ?? Promise.resolve());
        if (key !== undefined) await rememberRun(inTx, key, verb, entries);
      },
    });
  };
  return { actor: actor.id, decide };
}

/** Of what was committed without a checkpoint, or may have been committed, nobody may say that it was not recorded. */
function unavailable({ code }: LedgerUnavailable): Refusal {
  if (code === "checkpoint-not-written" || code === "database-away") return refuse("not-acknowledged");
  return code === "ledger-closed" ? refuse("not-ready") : refuse("ledger-behind-checkpoint");
}
