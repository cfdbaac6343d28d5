/** The ledger searched: by who acted, by when, by a digest of whatever has one; and read in its order, without bodies, to be computed again. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkWhole } from "../../console/proof/check-whole.ts";
import { hex } from "../../core/json/hex.ts";
import { entryHash } from "../../core/ledger/log.ts";
import { sha256 } from "../../server/keys/crypto.ts";
import { type Served, served } from "./served.ts";

type Found = { entry: { seq: number; kind: string; subject: string; at: number; actor: string; body: string } };
let at: Served;
let all: Found[] = [];
beforeAll(async () => {
  at = await served();
  for (const open of [true, false, true]) await at.client("POST", "/publication", { body: { public: open } });
  await at.provider("POST", "/tokens", { body: { title: "t", permissions: ["platform:read"], days: 1 } });
  all = await search("");
}, 60_000);
afterAll(() => at.end());

const search = async (query: string): Promise<Found[]> =>
  (await at.client("GET", `/ledger/entries?${query}&limit=200`)).body.items;
const seqs = (found: readonly Found[]) => found.map(({ entry }) => entry.seq);

test("by who acted, alone and with a kind, page after page", async () => {
  const actors = [...new Set(all.map(({ entry }) => entry.actor))];
  expect(actors.length).toBeGreaterThan(2);
  for (const actor of actors) {
    const wanted = seqs(all.filter(({ entry }) => entry.actor === actor));
    expect(seqs(await search(`actor=${actor}`))).toEqual(wanted);
    const first = (await at.client("GET", `/ledger/entries?actor=${actor}&limit=1`)).body;
    const next = first.next && (await at.client("GET", `/ledger/entries?actor=${actor}&limit=200&cursor=${first.next}`)).body;
    expect([...seqs(first.items), ...seqs(next?.items ?? [])]).toEqual(wanted);
  }
  const published = all.filter(({ entry }) => entry.kind === "publication.changed");
  const [by] = published;
  expect(seqs(await search(`actor=${by?.entry.actor}&kind=publication.changed`))).toEqual(seqs(published));
  expect(await search("actor=nobody")).toEqual([]);
});

test("by when: the first instant is in, the last is not", async () => {
  for (const { entry } of all) {
    expect(seqs(await search(`from=${entry.at}`))).toEqual(seqs(all.filter((one) => one.entry.at >= entry.at)));
    expect(seqs(await search(`to=${entry.at}`))).toEqual(seqs(all.filter((one) => one.entry.at < entry.at)));
  }
  const later = Date.now() + 60_000;
  expect([await search(`from=${later}`), (await search(`from=0&to=${later}`)).length]).toEqual([[], all.length]);
});

test("by a digest: of a body, of a leaf, of a text that was adopted", async () => {
  for (const { entry } of all) {
    expect(seqs(await search(`digest=${entry.body}`))).toEqual([entry.seq]);
    expect(seqs(await search(`digest=${hex(entryHash(entry, sha256))}`))).toEqual([entry.seq]);
  }
  const adopted = all.find(({ entry }) => entry.kind === "agreement.adopted");
  const { body } = await at.client("GET", `/ledger/entries/${adopted?.entry.seq}`);
  expect(seqs(await search(`digest=${body.body.digest}`))).toEqual([adopted?.entry.seq]);
  expect(await search(`digest=${"0".repeat(64)}`)).toEqual([]);
});

test("read in its order the log gives the root that was signed (control: of one entry less it does not)", async () => {
  const [note, logKey] = await Promise.all(
    ["checkpoint", "key"].map(async (what) => (await at.client("GET", `/ledger/client/${what}`)).text),
  );
  const whole = (leftOut: number) =>
    checkWhole({
      ...{ note: note ?? "", logKey: logKey ?? "" },
      pieceFrom: async (from) => {
        const { items } = (await at.client("GET", `/ledger/range?from=${from}&limit=3`)).body;
        return items.filter(({ seq }: { seq: number }) => seq !== leftOut);
      },
      progress: () => {},
    });
  expect(await whole(-1)).toEqual({ state: "whole", size: all.length });
  expect(await whole(2)).toMatchObject({ state: "broken", seq: 2 });
});

test("no search reads the log from its beginning", async () => {
  const { store } = at.running.garant;
  const { sql } = await import("kysely");
  const plans = await store.read("client", async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const explained = async (rest: ReturnType<typeof sql>) =>
      JSON.stringify((await sql`explain select seq from entry where ${rest}`.execute(tx)).rows);
    return Promise.all([
      explained(sql`actor = 'x' order by seq desc limit 26`),
      explained(sql`body = '\\x00'`),
      explained(sql`leaf = '\\x00'`),
    ]);
  });
  expect(plans.map((plan, place) => plan.includes(["entry_actor", "entry_body", "entry_leaf"][place] ?? ""))).toEqual([
    true,
    true,
    true,
  ]);
});
