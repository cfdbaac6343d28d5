/** Attacks by whoever holds the log's real key: each is refused by the check that is there for it, and missed without that one. */
import { describe, expect, test } from "vitest";
import { fact } from "../../core/facts/fact.ts";
import type { Bundle } from "../../core/statement/bundle.ts";
import type { Outside } from "../../core/statement/outside.ts";
import type { PlatformRecord } from "../../core/watching/record.ts";
import type { LogMaker } from "../fixtures/log-maker.ts";
import { bundleOf, saidOf, statementOf } from "../fixtures/month-statement.ts";
import { origin, signerOf } from "../fixtures/signed-log.ts";
import { describe as describePlatform, observations, watch } from "../fixtures/watched-platform.ts";
import { ed25519Pair } from "../node-crypto.ts";
import {
  from,
  frozenBundle,
  hour,
  idsOf,
  logOf,
  minute,
  month,
  report,
  reportSeq,
  to,
  verified,
  watching,
  wordsOf,
} from "./story.ts";

type Attack = {
  readonly maker: LogMaker;
  readonly bundle: Bundle;
  readonly kept?: Partial<Outside>;
  /** The checks that refuse it, all of them. */
  readonly by: readonly string[];
  readonly saying: string;
};

const untouched = { ...watching, fails: () => false };
const series = watching.components.map((component) => ({ component, beatMs: watching.beatMs }));
const given = (name: string, text: string) => ({ name, text });

describe("with something kept", () => {
  const honest = logOf();
  const kept = { checkpoints: [given("kept/noon", honest.checkpoint(from + 12 * hour))] };
  const received = { receipts: [given("N-1.json", honest.receipt(reportSeq(honest), from + 9 * hour))] };

  const attacks: [name: string, attack: () => Attack][] = [
    [
      "history rewritten after a checkpoint was kept",
      () => {
        const maker = logOf({ watching: untouched });
        return { maker, bundle: frozenBundle(maker), kept, by: ["kept-checkpoints"], saying: "the log was rewritten" };
      },
    ],
    [
      "a received notification dropped",
      () => {
        const maker = logOf({ reported: false });
        const by = ["kept-checkpoints", "receipts"];
        return { maker, bundle: frozenBundle(maker), kept: received, by, saying: "unavailability.reported N-1 was acknowledged" };
      },
    ],
    [
      "blocks made after the month, sealed then",
      () => {
        const maker = logOf();
        const checkpoints = [given("kept/end", maker.checkpoint(to + 5 * minute))];
        maker.seal(to + 10 * minute, series, observations(watching, series, from + 20 * hour, from + 21 * hour));
        return {
          maker,
          bundle: frozenBundle(maker),
          kept: { checkpoints },
          by: ["anchored-blocks"],
          saying: "it was made later",
        };
      },
    ],
    [
      "blocks made after the month, against a receipt",
      () => {
        const maker = logOf();
        const seq = report(maker, to + 2 * minute, "N-2");
        const receipts = [given("N-2.json", maker.receipt(seq, to + 2 * minute))];
        maker.seal(to + 10 * minute, series, observations(watching, series, from + 20 * hour, from + 21 * hour));
        return { maker, bundle: frozenBundle(maker), kept: { receipts }, by: ["anchored-blocks"], saying: "it was made later" };
      },
    ],
    [
      "blocks made after the month, as if sealed in time",
      () => {
        const maker = logOf();
        const checkpoints = [given("kept/end", maker.checkpoint(to + 5 * minute))];
        watch(maker, untouched, from + 20 * hour, from + 21 * hour);
        const by = ["kept-checkpoints", "anchored-blocks"];
        return { maker, bundle: frozenBundle(maker), kept: { checkpoints }, by, saying: "and was not in the log at" };
      },
    ],
  ];

  test.each(attacks)("%s is refused", async (_, attack) => {
    const { maker, bundle, kept: keptBefore, by, saying } = attack();
    const verification = await verified(bundle, maker, keptBefore);
    expect(verification.verified).toBe(false);
    expect(idsOf(verification, "failed")).toEqual(by);
    expect(wordsOf(verification)).toContain(saying);
  });

  test.each(attacks)("%s is not established without what was kept", async (_, attack) => {
    const { maker, bundle } = attack();
    const verification = await verified(bundle, maker);
    expect(verification.verified).toBe(true);
    expect(idsOf(verification, "not-established")).toEqual(expect.arrayContaining(["kept-checkpoints", "anchored-blocks"]));
    expect(wordsOf(verification)).toContain("since when it stands so is not established");
  });

  test.each(attacks)("control: %s is missed without its checks", async (_, attack) => {
    const { maker, bundle, kept: keptBefore, by } = attack();
    expect((await verified(bundle, maker, keptBefore, by)).verified).toBe(true);
  });

  test("the honest bundle holds against all of it", async () => {
    const maker = logOf();
    const verification = await verified(frozenBundle(maker), maker, { ...kept, ...received });
    expect(verification).toMatchObject({ verified: true });
    expect(idsOf(verification, "failed")).toEqual([]);
  });

  test("a bundle that ends before what was kept is not verified", async () => {
    const maker = logOf();
    const shorter = logOf({ reported: false });
    const statement = statementOf(shorter, month, from + 11 * hour);
    const bundle = bundleOf(shorter, statement, shorter.checkpoint(from + 12 * hour));
    report(maker, from + 13 * hour, "N-9");
    const verification = await verified(bundle, maker, { checkpoints: [given("later", maker.checkpoint(from + 13 * hour))] });
    expect(verification.verified).toBe(false);
    expect(wordsOf(verification)).toContain("ask for a later bundle");
  });
});

describe("with the key alone", () => {
  const attacks: [name: string, attack: () => Omit<Attack, "kept">][] = [
    [
      "a block signed by another than its vantage",
      () => {
        const maker = logOf();
        const [block] = maker.blocks;
        maker.blocks[0] = { ...block, signature: ed25519Pair(77).sign(new Uint8Array(8)) };
        return {
          maker,
          bundle: frozenBundle(maker),
          by: ["block-signatures"],
          saying: "block 0 of paris-1 is not signed by paris-1",
        };
      },
    ],
    [
      "a description that changes the past",
      () => {
        const maker = logOf();
        describePlatform(maker, from + 13 * hour, described(maker, { to: from + 5 * hour }));
        return { maker, bundle: frozenBundle(maker), by: ["descriptions"], saying: "changes the past of api" };
      },
    ],
    [
      "a statement that leaves out what was reported",
      () => {
        const maker = logOf();
        const early = to + 15 * minute;
        const statement = statementOf(maker, month, early, reportSeq(maker));
        maker.append(early + 1_000, fact("statement.frozen", "x", saidOf(maker, statement, 1)));
        const bundle = bundleOf(maker, statement, maker.checkpoint(to + hour));
        return { maker, bundle, by: ["range"], saying: `it leaves out entry ${reportSeq(maker)}` };
      },
    ],
    [
      "a month frozen at another instant",
      () => {
        const maker = logOf();
        const statement = statementOf(maker, month, to + 20 * minute);
        maker.append(to + 21 * minute, fact("statement.frozen", "x", saidOf(maker, statement, 1)));
        const bundle = bundleOf(maker, statement, maker.checkpoint(to + hour));
        return { maker, bundle, by: ["version"], saying: "it was to be evaluated at 2026-10-31T23:15:00.000Z" };
      },
    ],
    [
      "a report that counts from later than its reception",
      () => {
        const maker = logOf();
        report(maker, from + 13 * hour, "N-2", from + 12 * hour);
        return { maker, bundle: frozenBundle(maker), by: ["records"], saying: "its instant is not its reception" };
      },
    ],
    [
      "an id that two records have",
      () => {
        const maker = logOf();
        report(maker, from + 13 * hour, "N-1");
        return { maker, bundle: frozenBundle(maker), by: ["records"], saying: "the id N-1 is that of another" };
      },
    ],
    [
      "blocks that tell a time twice",
      () => {
        const maker = logOf();
        maker.seal(from + 12.1 * hour, series, observations(watching, series, from + 11.9 * hour, from + 12.05 * hour));
        return { maker, bundle: frozenBundle(maker), by: ["blocks"], saying: "speaks of time that block 71 speaks of" };
      },
    ],
    [
      "a change of key that the new one did not sign",
      () => {
        const maker = logOf();
        const [older, newer] = [maker.signer, signerOf(2)];
        const entry = maker.replaceKey(from + 13 * hour, 3);
        const told = { ...JSON.parse(maker.bodies[entry.seq].content), to: newer.key.name };
        maker.signer = older;
        const forged = logOf();
        forged.append(from + 13 * hour, fact("log.key-replaced", origin, told));
        return {
          maker: forged,
          bundle: frozenBundle(forged),
          by: ["signature"],
          saying: "was not signed by the old and the new key",
        };
      },
    ],
    [
      "an entry left out of the numbering",
      () => {
        const maker = logOf();
        const last = maker.entries.length - 1;
        maker.entries[last] = { ...maker.entries[last], at: from };
        return { maker, bundle: frozenBundle(maker), by: ["entries"], saying: "is earlier than the one before" };
      },
    ],
  ];

  test.each(attacks)("%s is refused", async (_, attack) => {
    const { maker, bundle, by, saying } = attack();
    const verification = await verified(bundle, maker);
    expect(verification.verified).toBe(false);
    expect(idsOf(verification, "failed")).toEqual(by);
    expect(wordsOf(verification)).toContain(saying);
  });

  test.each(attacks)("control: %s is missed without its check", async (_, attack) => {
    const { maker, bundle, by } = attack();
    expect((await verified(bundle, maker, {}, by)).verified).toBe(true);
  });
});

/** The platform as it is, its first component otherwise. */
function described(maker: LogMaker, otherwise: { readonly to: number }): PlatformRecord {
  const last = maker.facts.findLast(({ entry }) => entry.kind === "platform.described");
  if (last === undefined || !("record" in last.body) || last.body.record.kind !== "platform") throw new Error("it is described");
  const { record } = last.body;
  return { ...record, components: record.components.map((one) => (one.name === "api" ? { ...one, ...otherwise } : one)) };
}
