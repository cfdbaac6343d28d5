/**
 * A million rows of other platforms in each table that grows, of the tenant whose books are kept. Written past the triggers: they are
 * there to be passed over, so only their number, their keys and the spread of their values matter.
 */
import type { Client } from "pg";

const platform = "'p' || (10 + n % 10000)";
const at = "1760000000000 + n * 30000::bigint";
const bytes = (length: number) => `decode(repeat('00', ${length}), 'hex')`;

/** What a row of number `n` says, by table and column. */
const rows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  entry: {
    seq: "1000000 + n",
    kind: "(array['outage.opened','outage.closed','observations.sealed','unavailability.reported'])[1 + n % 4]",
    subject: "'IND-2025-' || n",
    at,
    actor: "'garant'",
    body: bytes(32),
    leaf: bytes(32),
  },
  body: { seq: "1000000 + n", salt: bytes(16), content: "'{}'" },
  node: { level: "1", position: "1000000 + n", hash: bytes(32) },
  projected: { seq: "1000000 + n", relation: "'outage'", key: "'IND-2025-' || n" },
  outage: {
    id: "'IND-2025-' || lpad(n::text, 3, '0')",
    platform,
    from: at,
    to: `${at} + 60000`,
    components: `'["api"]'`,
    opened_by: "'supervision'",
    segments: "'[]'",
    state: "'closed'",
    opened_seq: "1000000 + n",
    seq: "1000000 + n",
  },
  stated: {
    id: "'stated-' || n",
    platform,
    kind: "(array['notification','restoration'])[1 + n % 2]",
    at,
    party: "'client'",
    actor: "'person'",
    record: "'{}'",
    said: "'{}'",
    received_at: at,
    stated_seq: "1000000 + n",
    seq: "1000000 + n",
  },
  question: {
    asked_seq: "1000000 + n",
    platform,
    notification: "'stated-' || n",
    seen_at: at,
    asked_at: at,
    answer: "'confirmed'",
    answered_at: at,
    seq: "1000000 + n",
  },
  watching_gap: { platform, from: at, to: `${at} + 1000`, seq: "1000000 + n" },
  proposal: {
    id: "'proposal-' || n",
    platform,
    from: at,
    to: `${at} + 1000`,
    counts: "true",
    reason: "''",
    party: "'client'",
    actor: "'person'",
    proposed_at: at,
    proposed_seq: "1000000 + n",
    state: "'accepted'",
    seq: "1000000 + n",
  },
  statement: {
    platform,
    indicator: "'availability'",
    month: "to_char(date '2000-01-01' + (n / 10000) * interval '1 month', 'YYYY-MM')",
    version: "1",
    at,
    entries: "n",
    digest: "md5(n::text)",
    because: "'[]'",
    moved: "'[]'",
    stated_at: at,
    seq: "1000000 + n",
  },
  claim: {
    platform,
    month: "to_char(date '2000-01-01' + (n / 10000) * interval '1 month', 'YYYY-MM')",
    version: "1",
    points: "'5'",
    digest: "md5(n::text)",
    party: "'client'",
    actor: "'person'",
    at,
    seq: "1000000 + n",
  },
  pending: { platform, vantage: "'local'", component: "'api'", at, ok: "true", detail: "'{}'" },
  block: {
    platform,
    vantage: "'local'",
    number: "n / 10000",
    from: at,
    to: `${at} + 1000`,
    seq: "1000000 + n",
    count: "1",
    digest: bytes(32),
    signature: bytes(64),
    body: bytes(1),
    detail: bytes(1),
  },
  missed: { platform, vantage: "'local'", component: "'api'", due: at, reason: "'paused'" },
  heard: { platform, turn: "n / 10000", from: at },
  idempotency: { actor: "'person'", key: "'key-' || n", verb: "'report-unavailability'", fingerprint: "''", at },
  clock_offset: { vantage: "'agent-' || n % 10", measured_at: at, offset_ms: "1", round_trip_ms: "1" },
  set_aside: { platform, vantage: "'agent'", component: "'api'", at, ok: "true", offset_ms: "1", received_at: at },
  archived: {
    digest: "md5(n::text)",
    platform,
    month: "'2025-01'",
    version: "1 + n / 10000",
    name: "''",
    media_type: "''",
    size: "1",
    kept_until: `${at} + 1000000000000`,
    archived_at: at,
    seq: "1000000 + n",
  },
  retrieval: { digest: "md5(n::text)", actor: "''", at, seq: "1000000 + n" },
};

export const growing: ReadonlySet<string> = new Set(Object.keys(rows));

/** As a superuser. */
export async function seedMillions(client: Client, tenant: string, count: number): Promise<void> {
  await client.query("set session_replication_role = replica");
  for (const [table, columns] of Object.entries(rows)) {
    const names = ["tenant", ...Object.keys(columns)].map((name) => `"${name}"`).join(", ");
    const values = [`'${tenant}'`, ...Object.values(columns)].join(", ");
    await client.query(
      `insert into garant.${table} (${names}) select ${values} from generate_series(1, ${count}) as n on conflict do nothing`,
    );
    await client.query(`vacuum (analyze) garant.${table}`);
  }
}
