/** The PostgreSQL server of the tests: the distribution's, installed from it where that may be, started for them and stopped after. */
import { availableParallelism } from "node:os";
import { findPostgres, startPostgres } from "../../test/postgres-server.ts";
import { installPackages } from "./distribution.ts";
import { runJourneys } from "./journeys-run.ts";
import { failed, type Outcome, passed, type Step, skipped, together } from "./step.ts";
import { runVitest } from "./vitest-run.ts";

/** Tests that stand on a database, and can stand on either; what stands on none is not run again. */
const onEither = ["server/", "test/http/", "test/sources/", "test/reliability/failpoints", "test/reliability/kill-server"];
/** These open the embedded database's own files, or no database. */
const onlyEmbedded = ["test/http/secrets.slow.test.ts", "server/probes/**", "server/dial/**"];
/** In one language: the words are the same on either. */
const journeys = ["--project=en", "whole-line", "settling", "provider", "connect"];

/** Finds it, or installs it. */
export function postgresStep(say: (line: string) => void, isWanted: boolean): Step {
  return {
    name: "PostgreSQL",
    run: async (): Promise<Outcome> => {
      const missing = await missingPostgres(say);
      if (missing !== undefined) return isWanted ? failed([missing]) : skipped([missing]);
      return passed([findPostgres() ?? ""]);
    },
  };
}

/** Runs the tests of the database again, on a server; the journeys, which wait more than they work, beside the rest. */
export async function runOnPostgres(say: (line: string) => void, everythingIsWanted: boolean): Promise<Outcome> {
  if (findPostgres() === undefined) return skipped(["no PostgreSQL"]);
  const args = [`--maxWorkers=${availableParallelism()}`, ...onEither, ...onlyEmbedded.map((pattern) => `--exclude=${pattern}`)];
  // Nothing here is to outlive the machine's power.
  const server = await startPostgres({ settings: ["fsync=off", "full_page_writes=off"] });
  const env = { GARANT_TEST_DATABASE: server.url };
  try {
    return await together(
      runVitest({ scenarios: 2_000, args, env }),
      runJourneys(say, everythingIsWanted, { env, args: journeys }),
    );
  } finally {
    await server.end();
  }
}

/** Why there is none; undefined where there is one now. */
async function missingPostgres(say: (line: string) => void): Promise<string | undefined> {
  if (findPostgres() !== undefined) return undefined;
  const missing = await installPackages("PostgreSQL", ["postgresql"], say);
  if (missing !== undefined || findPostgres() !== undefined) return missing;
  return "PostgreSQL was installed, and none from version 15 on is there";
}
