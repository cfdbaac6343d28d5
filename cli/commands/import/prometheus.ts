import type { Instant } from "../../../core/time/instant.ts";
import { ask } from "../../ask.ts";
import { defineCommand } from "../../command.ts";
import { type Connection, connected, connectionOptions } from "../../connection.ts";
import type { ExitCode } from "../../exit-code.ts";
import { findTarget, vantageAsked } from "../../importing/find-target.ts";
import { importedWords } from "../../importing/imported-words.ts";
import { prometheusOptions, renamedBy } from "../../importing/prometheus-options.ts";
import { PrometheusFailed, prometheusAt } from "../../importing/prometheus-range.ts";
import { sendWindows, type WindowsWanted } from "../../importing/send-windows.ts";
import { understand } from "../../typed-instants.ts";

export const command = defineCommand({
  path: ["import", "prometheus"],
  summary: {
    en: "Imports series of 0 and 1, such as probe_success, from a Prometheus.",
    fr: "Importe des séries de 0 et de 1, telles que probe_success, depuis un Prometheus.",
  },
  details: {
    en: "Each sample is an observation at the instant at which it was taken; where there is none, nothing was observed, and the time is unknown. Of a query that computes, the values at each step are taken: a gap of less than five minutes may be hidden there. What was imported before is not asked for again: after a cut, the same command goes on where it was. Give all series of a vantage in one command, its books are sealed in the order of time. A token in GARANT_PROMETHEUS_TOKEN is sent to it.",
    fr: "Chaque échantillon est une observation à l’instant où il fut relevé\u202f; là où il n’y en a pas, rien n’a été observé, et la période est inconnue. D’une requête qui calcule, les valeurs à chaque pas sont prises\u202f: une lacune de moins de cinq minutes peut y être masquée. Ce qui fut déjà importé n’est pas redemandé\u202f: après une coupure, la même commande reprend où elle en était. Donnez toutes les séries d’un point d’observation en une commande, ses livres sont scellés dans l’ordre du temps. Un jeton placé dans GARANT_PROMETHEUS_TOKEN lui est envoyé.",
  },
  options: { ...prometheusOptions, ...connectionOptions },
  examples: [
    "garant import prometheus --url http://prometheus:9090 --query 'probe_success{job=\"ocp01\"}' --label instance --from 2025-01-01T00:00:00Z --to 2026-01-01T00:00:00Z",
  ],
  run: async ({ url, platform, vantage: named, map, ...given }, io) => {
    const instants = understand(io, given.zone, { from: given.from, to: given.to });
    const renamed = renamedBy(map);
    if (!instants.ok) return io.badInput(instants.errors);
    if (!renamed.ok) return io.badInput(renamed.errors);
    const { from, to = io.now() } = instants.value;
    return connected(given, io, async (garant) => {
      const target = await findTarget(garant, platform);
      if (!target.ok) return target.code;
      const vantage = vantageAsked(target.value, named);
      if (typeof vantage !== "string") return io.badInput([vantage]);
      const { components } = target.value;
      const naming = { vantage, components, component: given.component, label: given.label, renamed: renamed.value };
      const source = `${new URL(url).host} ${given.query.join(" ; ")}`;
      const prometheus = prometheusAt(url, io.environment.GARANT_PROMETHEUS_TOKEN || undefined);
      const range = { queries: given.query, from: from ?? 0, to: Math.min(to, io.now()), stepMs: given.step };
      return await importRange(garant, { prometheus, range, naming, platform: target.value.platform, source });
    });
  },
});

async function importRange(garant: Connection, wanted: WindowsWanted): Promise<ExitCode> {
  const { io } = garant;
  const { platform, naming, range, source } = wanted;
  const body = { vantage: naming.vantage, source, runs: [], check: true };
  const known = await ask(garant, () =>
    garant.api.POST("/platforms/{platform}/imports", { params: { path: { platform } }, body }),
  );
  if (!known.ok) return known.code;
  const from = begun(garant, range, known.value.sealedTo);
  try {
    const sent = await sendWindows(garant, { ...wanted, range: { ...range, from } });
    if (!sent.ok) return sent.code;
    const imported = { ...sent.value, sealedTo: sent.value.sealedTo ?? known.value.sealedTo };
    io.answer({ platform, vantage: naming.vantage, ...imported }, (language) =>
      importedWords(imported, platform, naming.vantage, language),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof PrometheusFailed)) throw error;
    const message = { en: `Prometheus: ${error.message}`, fr: `Prometheus\u202f: ${error.message}` };
    io.badInput([{ code: `prometheus-${error.code}`, message }]);
    return error.code === "refused" || error.code === "not-a-selector" ? 2 : 3;
  }
}

/** Where the books are sealed already, nothing is asked for again. */
function begun(
  { io }: Connection,
  { from, to, stepMs }: { from: Instant; to: Instant; stepMs: number },
  sealedTo: Instant | null,
) {
  if (sealedTo === null || sealedTo <= from) return from;
  const shown = new Date(sealedTo).toISOString();
  io.say({ en: `Sealed up to ${shown} already: goes on from there.`, fr: `Déjà scellé jusqu’au ${shown}\u202f: reprend de là.` });
  return Math.min(to, from + Math.floor((sealedTo - from) / stepMs) * stepMs);
}
