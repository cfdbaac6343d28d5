/** The tests of reliability: what each does, what it wants, which seeded fault it must catch, and the files that hold it. */
import type { TestId } from "../../test/figures.ts";

export type ReliabilityTest = {
  readonly id: TestId;
  readonly title: string;
  readonly wanted: string;
  /** The seeded fault that the same check must find. */
  readonly control: string;
  readonly files: readonly string[];
};

export const reliabilityTests: readonly ReliabilityTest[] = [
  {
    id: "T01",
    title: "The server is killed at random while it probes, seals and is posted to",
    wanted: "nothing acknowledged lost, nothing doubled, no row without its entry, the log verifies",
    control: "answering before the commit",
    files: ["test/reliability/kill.slow", "test/reliability/kill-server.slow"],
  },
  {
    id: "T02",
    title: "PostgreSQL is killed under load and started again",
    wanted: "nothing acknowledged lost, nothing doubled, the log verifies, pg_amcheck is clean",
    control: "commits that are not forced to the disk",
    files: ["test/reliability/postgres-kill.slow"],
  },
  {
    id: "T03",
    title: "The process ends at each commit, inside it and around the file of its checkpoint",
    wanted: "nothing acknowledged lost, nothing halved, open again within 30 s",
    control: "answering before the commit",
    files: ["test/reliability/failpoints.slow"],
  },
  {
    id: "T06",
    title: "The disk of PostgreSQL fills up or may only be read; nothing can be forced to the disk, on either database",
    wanted:
      "no act acknowledged without its entry, each answered 503 or not at all, going on within 30 s of the disk's being well",
    control: "the refused acts counted as acknowledged, a database that forces nothing, answering before the commit",
    files: ["test/reliability/full-disk.slow", "test/reliability/failing-disk.slow"],
  },
  {
    id: "T07",
    title: "Random reads and writes in random tenants' transactions on shared connections",
    wanted: "no row of another tenant, none without a tenant",
    control: "a view of its owner's, a tenant set for the session",
    files: ["test/reliability/tenant-isolation.slow"],
  },
  {
    id: "T08",
    title: "The catalogue of the migrated database is read for tables that no tenant's policy covers",
    wanted: "no finding; a table that is not classified is one",
    control: "a stray table, a materialised view, a definer's function, a policy too wide, a role exempt",
    files: ["server/store/catalogue-lint"],
  },
  {
    id: "T13",
    title: "Bundles altered at random, and histories written anew with the real key",
    wanted: "every alteration refused",
    control: "each check left out once lets its attack pass",
    files: ["test/statement/alterations.slow", "test/statement/attacks"],
  },
  {
    id: "T14",
    title: "The Merkle tree and its proofs against published vectors, the definition, and altered proofs",
    wanted: "all vectors equal; every proof verifies, none of them altered",
    control: "a verifier that reads no more hashes than it needs",
    files: ["test/ledger/proofs", "core/ledger/proof", "core/ledger/vectors"],
  },
  {
    id: "T20",
    title: "Random months against an oracle that walks them tick by tick",
    wanted: "equal to the millisecond",
    control: "a float, a month of 30 days, silence taken as success, a majority of those configured",
    files: ["test/oracle/random-scenarios", "test/oracle/controls", "test/oracle/oracle"],
  },
  {
    id: "T21",
    title: "Clocks are put forward and back, an agent's, the server's, its zone's; a process is paused",
    wanted:
      "no downtime negative, doubled or made up, the ledger in order, no month frozen twice, an agent's clock that is off shown and what it saw no record, missed beats listed",
    control: "observations before and after it count, a clock on the wall alone",
    files: ["test/http/agent-clock.slow", "test/reliability/moved-clock.slow", "test/reliability/paused-process.slow"],
  },
  {
    id: "T22",
    title: "Bounds of months and last days to claim, 2024 to 2032, against a calendar of its own",
    wanted: "all equal",
    control: "days of twenty-four hours",
    files: ["test/oracle/deadlines"],
  },
  {
    id: "T23",
    title: "Vantages in networks of their own are cut off, on slow and lossy lines, with names that come late, and healed",
    wanted:
      "no false outage, a real one seen within two beats, what nobody saw unknown, nothing lost, doubled or made up, a timeout called one",
    control: "silence taken as success, an agent that forgets what it saw",
    files: [
      "test/http/agents.slow",
      "test/http/agents-partition.slow",
      "test/reliability/network-faults.slow",
      "test/oracle/controls",
    ],
  },
  {
    id: "T31",
    title: "Three processes on one database, one of them killed each minute",
    wanted: "no beat carried out twice, at most one missed for each kill and probe, the log verifies",
    control: "two processes that share no database",
    files: ["test/reliability/three-processes.slow"],
  },
  {
    id: "T32",
    title: "A year of a Prometheus is imported, cut off once, gone on with, and imported again",
    wanted: "every sample once, gaps unknown, at the speed of a year in a minute, no fact by the second time",
    control: "what is not known yet makes facts; a sample that is missing is seen",
    files: ["test/sources/prometheus-import.slow"],
  },
];
