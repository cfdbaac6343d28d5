/** A worker that compares over a range of seeds, and answers with those that disagree. */
import { parentPort, workerData } from "node:worker_threads";
import { agree } from "./agree.ts";
import { scenarioOfSeed } from "./scenarios.ts";

const found: number[] = [];
for (let seed = workerData.from; seed < workerData.to; seed++) if (!agree(scenarioOfSeed(seed))) found.push(seed);
parentPort?.postMessage(found);
