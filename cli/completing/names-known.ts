/** Names that the server has, for a line that is being typed: soon, or none; in silence, whatever goes wrong. */
import type { Got } from "../ask.ts";
import { connected } from "../connection.ts";
import type { Io } from "../io.ts";
import { type KindTyped, kindArgument } from "../shown-kinds.ts";
import { webAddress } from "../values.ts";

/** Whoever types waits no longer. */
const patienceMs = 800;

/** The names of a kind, by the server and as the party that the line names. */
export async function namesKnown(kind: string, typed: ReadonlyMap<string, string>, io: Io): Promise<readonly string[]> {
  const wanted = kindArgument.value.parse(kind);
  const server = typed.get("server");
  if (!wanted.ok || (server !== undefined && !webAddress.parse(server).ok)) return [];
  return await ask(wanted.value, typed, server, io).catch(() => []);
}

async function ask({ kind }: KindTyped, typed: ReadonlyMap<string, string>, server: string | undefined, io: Io) {
  const silent: Io = { ...io, say: () => {}, badInput: () => 2, progress: () => {} };
  const party = typed.get("party") === "provider" ? "provider" : "client";
  let names: readonly string[] = [];
  await connected(
    { server, token: typed.get("token"), party, client: typed.get("client"), until: AbortSignal.timeout(patienceMs) },
    silent,
    async (garant) => {
      const shown: Got<{ readonly names: readonly string[] }> = await kind.shown(garant, []);
      if (shown.ok) names = shown.value.names;
      return 0;
    },
  );
  return names;
}
