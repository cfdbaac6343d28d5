/** A folder whose books hold a whole month of one platform, sealed in blocks of an hour as a server would have sealed them. */

import { monthOf } from "../../api/zone.ts";
import { fact } from "../../core/facts/fact.ts";
import { good } from "../../core/result.ts";
import { localVantageKey, prepareTenant } from "../../server/first-start.ts";
import type { SigningKey } from "../../server/keys/key-file.ts";
import { type MadeBlock, makeBlock, sealedBlock } from "../../server/ledger/make-block.ts";
import { type Garant, openGarant } from "../../server/open.ts";
import { lastBlock } from "../../server/store/blocks.ts";
import { databaseOfFolder } from "../database.ts";
import { accountOf } from "../opened.ts";
import { preparedFolder } from "./served.ts";

const hour = 3_600_000;
const beatMs = 10_000;
const platform = "ocp01";
const components = ["api", "console", "ingress", "registry", "storage"];
const beat = { intervalMs: beatMs, staleAfterMs: 3 * beatMs, failures: 2, of: 3, successes: 2 };

/** Every 997th minute of a component fails. */
function pendingIn(from: number, to: number) {
  return components.map((component, place) => {
    const at = Float64Array.from({ length: (to - from) / beatMs }, (_, beats) => from + beats * beatMs + 7 * place);
    const ok = Uint8Array.from(at, (instant) => (Math.floor(instant / 60_000) % 997 === place ? 0 : 1));
    return { component, at, ok, details: Array.from(at, (_, beats) => ({ phases: { total: 9 + (beats % 3) } })) };
  });
}

async function fill(garant: Garant, key: SigningKey, from: number, to: number): Promise<void> {
  await garant.ledger.append<never>("client", {
    actor: "garant",
    decide: async (tx) => {
      const blocks: MadeBlock[] = [];
      let last = await lastBlock(tx, platform, "local");
      const series = components.map((component) => ({ component, beatMs }));
      for (let start = from; start < to; start += hour) {
        const end = Math.min(start + hour, to);
        const block = makeBlock(
          { tenant: "client", platform, vantage: "local", last, series, pending: pendingIn(start, end), to: end },
          key,
        );
        blocks.push(block);
        last = { number: block.row.number, digest: block.row.digest, to: end, series };
      }
      return good({
        facts: [fact("observations.sealed", platform, { platform, blocks: blocks.map(sealedBlock) })],
        also: async (inTx, [entry]) => {
          const rows = blocks.map(({ row }) => ({ ...row, seq: entry?.seq ?? 0 }));
          await inTx.insertInto("block").values(rows).execute();
        },
      });
    },
  });
}

/** The folder; nothing runs on it. A month of 1.3 million observations. */
export async function filledMonth(month: string): Promise<string> {
  const { from, to } = monthOf(month, "Europe/Paris");
  const time = { now: from - hour };
  const folder = await preparedFolder();
  const garant = await openGarant({
    dataFolder: folder,
    clock: () => time.now,
    tenant: { id: "client", name: "Client" },
    ...databaseOfFolder(folder),
  });
  const key = await localVantageKey(folder);
  await prepareTenant(garant, "client", key);
  const named = components.map((name) => ({ name, title: name, beats: [beat] }));
  const input = { platform, title: "Production", components: named, vantages: [{ name: "local" }], probes: [] };
  const described = await garant.verbs.run("describe-platform", input, accountOf("provider", "client"));
  if (!described.ok) throw new Error(JSON.stringify(described.errors));
  for (let day = from; day < to; day += 24 * hour) {
    time.now = Math.min(day + 24 * hour, to);
    await fill(garant, key, day, time.now);
  }
  await garant.close();
  return folder;
}
