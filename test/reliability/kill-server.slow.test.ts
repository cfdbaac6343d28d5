import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGarant } from "../../server/open.ts";
import { databaseOfFolder, environmentOfFolder } from "../database.ts";
import { keepFigures } from "../figures.ts";
import { clonedServerDatabase, dropDatabaseOf, serverUrl } from "../server-database.ts";
import { checkBooks } from "./check-books.ts";
import { killRounds, outcomeText } from "./kill-rounds.ts";
import type { Told } from "./start-books.ts";
import { startServer } from "./start-server.ts";

let folder: string;
let target: Server;
const platform = "ocp01";
const long = process.env.TEST_LONG === "1";
const kills = serverUrl !== undefined ? 12 : long ? 200 : 50;
const start = () => startServer(folder, platform, environmentOfFolder(folder));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "garant-"));
  if (serverUrl !== undefined) await (await clonedServerDatabase(folder)).end();
  target = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => target.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  target.close();
  await dropDatabaseOf(folder);
  await rm(folder, { recursive: true, force: true });
});

/** A probe each second of a server that is there, and of one that is not: both make observations, the second an outage. */
async function connectPlatform(): Promise<void> {
  const server = await start();
  const address = target.address();
  if (address === null || typeof address === "string") throw new Error("the target does not listen");
  const beat = { intervalMs: 1_000, staleAfterMs: 5_000, failures: 2, of: 3, successes: 2 };
  const component = (name: string, to: number) => ({
    ...{ name, title: name, beat },
    probe: { kind: "tcp", parameters: { host: "127.0.0.1", port: to } },
  });
  const connecting = {
    id: platform,
    title: "Under the hammer",
    components: [component("api", address.port), component("router", 1)],
  };
  expect(await server.send("/platforms", connecting, "connect")).toMatchObject({ status: 201 });
  await server.kill();
}

test(
  `the server, killed ${kills} times while it probes and is posted to: nothing acknowledged is lost, nothing is there twice`,
  async () => {
    await connectPlatform();
    const outcome = await killRounds<Told>({
      rounds: kills,
      start,
      writers: 4,
      mostMs: 2_000,
    });
    const garant = await openGarant({ dataFolder: folder, clock: Date.now, ...databaseOfFolder(folder) });
    const receipts = new Map([...outcome.acknowledged].map(([key, told]) => [key, "receipt" in told ? told.receipt : ""]));
    const { lost, doubled, receiptsWrong, faults, counts } = await checkBooks(garant, "client", platform, {
      receipts,
      observed: [],
    });
    await garant.close();
    console.log(outcomeText(outcome), counts);
    expect({ lost, doubled, receiptsWrong, faults }).toEqual({ lost: [], doubled: [], receiptsWrong: [], faults: [] });
    expect(outcome.acknowledged.size).toBeGreaterThan(kills);
    expect(counts.observations).toBeGreaterThan(0);
    await keepFigures("T01", { "kills of the server": kills, "acts acknowledged by the server": outcome.acknowledged.size });
  },
  120_000 + kills * 15_000,
);
