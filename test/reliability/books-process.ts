/**
 * The books in a process of their own, for the tests that kill it: keeps observations all the time, some with a fact, seals them, and
 * records what it is sent. `--acknowledge-before-commit` is the control: it answers before it writes, as no part of Garant does.
 * `--fail=POINT:N` ends it at the nth passage of a failpoint.
 */
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fact } from "../../core/facts/fact.ts";
import { receiptText } from "../../core/ledger/receipt.ts";
import { good } from "../../core/result.ts";
import { durableFiles } from "../../server/keys/durable-files.ts";
import { readKey } from "../../server/keys/key-file.ts";
import { sealObservations } from "../../server/ledger/seal.ts";
import { type Garant, openGarant } from "../../server/open.ts";
import { embeddedEngine } from "../../server/store/engine.ts";
import { keepObservations } from "../../server/store/observations.ts";
import { openLite } from "../../server/store/open-pglite.ts";
import { postgresEngine } from "../../server/store/open-postgres.ts";
import { underKey } from "../../server/verbs/idempotency.ts";
import { client } from "../opened.ts";
import { Failing } from "./failpoints.ts";

const [dataFolder = "", ...flags] = process.argv.slice(2);
const [tenant, platform, local] = ["ours", "ocp01", "local"];
const hasty = flags.includes("--acknowledge-before-commit");
const failing = new Failing(flags.find((flag) => flag.startsWith("--fail="))?.slice("--fail=".length) ?? "");
const databaseUrl = process.env.DATABASE_URL;
const tell = (message: object) => process.send?.(message);

const garant = await openGarant({
  ...{ dataFolder, clock: Date.now, tenant: { id: tenant, name: "Ours" } },
  openDatabase: async (folder) =>
    databaseUrl === undefined
      ? embeddedEngine(failing.database(await openLite(folder)))
      : failing.server(() => postgresEngine(databaseUrl)),
  files: failing.files(durableFiles),
});
const key = await readKey(join(dataFolder, "keys", "vantage-local.key"));
if (key === undefined) throw new Error("the vantage has no key");

async function report(name: string): Promise<void> {
  if (hasty) tell({ answered: name, receipt: "" });
  const done = await underKey({ actor: client.id, key: name, fingerprint: name }, () =>
    garant.verbs.run("report-unavailability", { platform, note: name }, client),
  );
  const [receipt] = done.ok ? done.value.receipts : [];
  if (!hasty && receipt !== undefined) tell({ answered: name, receipt: receiptText(receipt) });
}

/** One observation of each component; every second time with a fact that must be there if they are, and only then. */
async function observe({ ledger }: Garant, beat: number): Promise<void> {
  const at = Date.now();
  const facts = beat % 2 === 0 ? [fact("watching.lost", platform, { platform, from: at })] : [];
  const observations = ["api", "router"].map((component) => ({ component, at, ok: true, details: { phases: { total: 9 } } }));
  if (hasty) tell({ observed: at });
  await ledger.append<never>(tenant, {
    actor: "garant",
    decide: async (tx) => {
      await keepObservations(tx, platform, local, observations);
      return good({ facts });
    },
  });
  if (!hasty) tell({ observed: at });
}

process.on("message", (name) => void report(String(name)));
tell({ ready: true });
failing.arm();
for (let beat = 1; ; beat++) {
  await observe(garant, beat);
  if (beat % 2 === 1)
    await sealObservations(garant.ledger, { tenant, platform, vantages: [{ name: local, key, before: Date.now() }] });
  await delay(4);
}
