/** Window after window of a Prometheus, each kept before the next one is: cut off anywhere, it goes on from there. */
import type { Connection } from "../connection.ts";
import type { ExitCode } from "../exit-code.ts";
import { logsOfSeries, type Naming } from "./prometheus-logs.ts";
import type { Prometheus } from "./prometheus-range.ts";
import { type Wanted, windowsOf } from "./prometheus-windows.ts";
import { added, type Imported, nothingImported, send } from "./send-observations.ts";

export type WindowsWanted = {
  readonly prometheus: Prometheus;
  readonly range: Wanted;
  readonly naming: Naming;
  readonly platform: string;
  readonly source: string;
};

type Sent = { readonly ok: true; readonly value: Imported } | { readonly ok: false; readonly code: ExitCode };

/** What all windows came to. Rejects with `PrometheusFailed`. */
export async function sendWindows(
  garant: Connection,
  { prometheus, range, naming, platform, source }: WindowsWanted,
): Promise<Sent> {
  const { io } = garant;
  let sum = nothingImported;
  for await (const { to, series } of windowsOf(prometheus, range)) {
    const logs = logsOfSeries(series, naming);
    if (!logs.ok) return { ok: false, code: io.badInput(logs.errors) };
    const sent = await send(
      { ...garant, io: { ...io, progress: () => {} } },
      { platform, source, partial: true, logs: logs.value },
    );
    if (!sent.ok) return sent;
    sum = added(sum, sent.value);
    const [part, whole] = [to - range.from, range.to - range.from];
    const percent = Math.floor((100 * part) / whole);
    io.progress({ en: `${percent}% · ${sum.kept} kept`, fr: `${percent}\u202f% · ${sum.kept} conservées` });
  }
  io.progress(undefined);
  return { ok: true, value: sum };
}
