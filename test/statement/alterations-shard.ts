/** A worker that alters the one-day bundle again and again, and answers with what was tried and what was not refused. */
import { parentPort, workerData } from "node:worker_threads";
import { readZip } from "../../core/archive/read-zip.ts";
import { bundleLimits } from "../../core/statement/bundle.ts";
import { verifyBundle } from "../../core/statement/verify.ts";
import { verifyArchive } from "../../core/statement/verify-archive.ts";
import { outside, tools } from "../fixtures/verifying.ts";
import { drawer } from "../ledger/numbers.ts";
import { type Altered, alteration, sameFiles } from "./alterations.ts";
import { inflating, oneDay } from "./one-day.ts";

const { maker, bundle } = oneDay();
const known = outside(maker.signer.key);
const limits = { ...bundleLimits, files: 7 };

/** Undefined where nothing was altered: the same files, whatever the archive around them. */
async function isVerified(what: Altered): Promise<boolean | undefined> {
  if ("archive" in what) {
    const files = readZip(what.archive, limits, inflating);
    if (files.ok && sameFiles(files.value, bundle)) return undefined;
    return (await verifyArchive(what.archive, known, { ...tools, ...inflating })).verified;
  }
  return sameFiles(what.bundle, bundle) ? undefined : (await verifyBundle(what.bundle, known, tools)).verified;
}

const missed: string[] = [];
const tried: string[] = [];
for (let seed = workerData.from; tried.length < workerData.count; seed++) {
  const what = alteration(bundle, drawer(seed));
  const verified = await isVerified(what);
  if (verified !== undefined) tried.push(what.what);
  if (verified) missed.push(`${what.what}, seed ${seed}`);
}
parentPort?.postMessage({ tried, missed });
