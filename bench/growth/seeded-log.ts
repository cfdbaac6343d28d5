/** Entries by the million, made by PostgreSQL itself: bodies, leaves and subtrees as the product writes them, so that its verification accepts them. */
import { tenant } from "../recording.ts";
import type { BareGarant } from "./bare-garant.ts";

/** Made again after many rows, as a restored database makes them. */
const indexes: readonly (readonly [name: string, columns: string])[] = [
  ["entry_subject", "subject, seq"],
  ["entry_kind", "kind, seq"],
  ["entry_actor", "actor, seq"],
  ["entry_at", "at, seq"],
  ["entry_body", "body"],
  ["entry_leaf", "leaf"],
];
const manyRows = 500_000;
const highest = 40;

/** Adds entries until there are so many. One in ten is an exclusion. */
export async function seedLog({ seed, store }: BareGarant, size: number): Promise<void> {
  const { from, at } = await store.read(tenant, async (tx) => {
    const last = await tx.selectFrom("entry").select(["seq", "at"]).orderBy("seq", "desc").limit(1).executeTakeFirstOrThrow();
    return { from: last.seq + 1, at: last.at };
  });
  if (size <= from) return;
  const many = size - from > manyRows ? indexes : [];
  for (const [name] of many) await seed(`drop index garant.${name}`);
  await seed(`create temporary table made as
    select n as seq, case when n % 10 = 0 then 'exclusion.declared' else 'restoration.confirmed' end as kind, 'R-2026-' || n as subject,
      ${at} + (n - ${from}) / 1000 as at, 'account-' || n % 500 as actor, substr(sha256(int8send(n)), 1, 16) as salt,
      '{"note":"nothing answered for a while","number":' || n || '}' as content
    from generate_series(${from}::bigint, ${size - 1}) as n`);
  await seed(`insert into garant.entry (tenant, seq, kind, subject, at, actor, body, leaf)
    select '${tenant}', seq, kind, subject, at, actor, body, sha256('\\x00'::bytea || convert_to('{"actor":"' || actor || '","at":' || at || ',"body":"' ||
      encode(body, 'hex') || '","kind":"' || kind || '","seq":' || seq || ',"subject":"' || subject || '"}', 'UTF8'))
    from (select *, sha256(salt || convert_to(content, 'UTF8')) as body from made) as digested order by seq`);
  await seed(
    `insert into garant.body (tenant, seq, salt, content) select '${tenant}', seq, salt, content from made order by seq`,
  );
  await seed(
    `insert into garant.projected (tenant, seq, relation, key) select '${tenant}', seq, 'stated', subject from made order by seq`,
  );
  await seed("drop table made");
  for (const [name, columns] of many) await seed(`create index ${name} on garant.entry (tenant, ${columns})`);
  for (let level = 1; level < highest; level++)
    await seedLevel(seed, level, Math.floor(from / 2 ** level), Math.floor(size / 2 ** level));
}

/** The subtrees of a level that the new entries complete. */
async function seedLevel(seed: BareGarant["seed"], level: number, from: number, to: number): Promise<void> {
  if (to <= from) return;
  const below =
    level === 1
      ? "select seq as position, leaf as hash from garant.entry"
      : `select position, hash from garant.node where level = ${level - 1}`;
  await seed(`insert into garant.node (tenant, level, position, hash)
    select '${tenant}', ${level}, position / 2, sha256('\\x01'::bytea || string_agg(hash, ''::bytea order by position))
    from (${below}) as below where position >= ${2 * from} and position < ${2 * to} group by position / 2 order by position / 2`);
}
