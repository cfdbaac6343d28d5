/** Observations of one vantage sent to the server: first asked whether all of them can be kept, then kept. Sent again, they change nothing. */
import type { Schema } from "../../api/client/client.ts";
import type { ObservationLog } from "../../core/watching/observations.ts";
import { act, ask } from "../ask.ts";
import type { Connection } from "../connection.ts";
import type { ExitCode } from "../exit-code.ts";
import { batchesOf } from "./runs-of-logs.ts";

export type Imported = Schema<"ImportedObservations">;

export type Sending = {
  readonly platform: string;
  readonly source: string;
  readonly partial: boolean;
  readonly logs: readonly ObservationLog[];
};

type Sent = { readonly ok: true; readonly value: Imported } | { readonly ok: false; readonly code: ExitCode };

export const nothingImported: Imported = { kept: 0, known: 0, late: 0, outside: 0, sealedTo: null };

/** Sends everything, or nothing where some of it is refused. */
export async function sendAllOrNothing(garant: Connection, sending: Sending): Promise<Sent> {
  const checked = sending.partial ? undefined : await send(garant, sending, true);
  return checked?.ok === false ? checked : await send(garant, sending, false);
}

/** Sends vantage after vantage, batch after batch; what was kept stays kept where a later one is refused. */
export async function send(garant: Connection, { logs, ...sending }: Sending, check = false): Promise<Sent> {
  const total = logs.reduce((sum, { at }) => sum + at.length, 0);
  let [sum, done] = [nothingImported, 0];
  for (const vantage of new Set(logs.map((log) => log.vantage)))
    for (const { runs, observations } of batchesOf(logs.filter((log) => log.vantage === vantage))) {
      const asked = await sendBatch(garant, sending.platform, { ...sendingOf(sending), vantage, check, runs: [...runs] });
      if (!asked.ok) return asked;
      sum = added(sum, asked.value);
      done += observations;
      if (!check) garant.io.progress({ en: `${done} of ${total} observations`, fr: `${done} observations sur ${total}` });
    }
  garant.io.progress(undefined);
  return { ok: true, value: sum };
}

function sendingOf({ source, partial }: Pick<Sending, "source" | "partial">) {
  return { source, partial };
}

/** A write is repeated where its answer was lost; a check changes nothing. */
async function sendBatch(garant: Connection, platform: string, body: Schema<"ImportObservations">): Promise<Sent> {
  const path = { platform };
  return body.check === true
    ? await ask(garant, () => garant.api.POST("/platforms/{platform}/imports", { params: { path }, body }))
    : await act(garant, undefined, (header) =>
        garant.api.POST("/platforms/{platform}/imports", { params: { path, header }, body }),
      );
}

/** What two answers say together; the books are sealed up to where the later one says. */
export function added(one: Imported, other: Imported): Imported {
  return {
    kept: one.kept + other.kept,
    known: one.known + other.known,
    late: one.late + other.late,
    outside: one.outside + other.outside,
    sealedTo: other.sealedTo ?? one.sealedTo,
  };
}
