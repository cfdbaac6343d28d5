/** The bundle of one day's watching, frozen, with an outage and a report: what the random alterations are made to. */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { writeZip } from "../../core/archive/write-zip.ts";
import type { Inflating } from "../../core/archive/zip-format.ts";
import type { Bundle } from "../../core/statement/bundle.ts";
import type { LogMaker } from "../fixtures/log-maker.ts";
import { openedLog, watch } from "../fixtures/watched-platform.ts";
import { from, frozenBundle, hour, report, watching } from "./story.ts";

export const inflating: Inflating = {
  crc32: (bytes) => crc32(bytes),
  inflateRaw: (bytes, most) => {
    try {
      return new Uint8Array(inflateRawSync(bytes, { maxOutputLength: Math.max(most, 1) }));
    } catch {
      return undefined;
    }
  },
};

export function zipped(bundle: Bundle): Uint8Array {
  return writeZip(bundle, { crc32: (bytes) => crc32(bytes), deflateRaw: (bytes) => deflateRawSync(bytes, { level: 9 }) });
}

export function oneDay(): { readonly maker: LogMaker; readonly bundle: Bundle } {
  const day = { ...watching, components: ["api"], beatMs: 120_000 };
  const maker = openedLog(day);
  watch(maker, day, from, from + 8 * hour);
  report(maker, from + 8 * hour + 7_000);
  watch(maker, day, from + 8 * hour, from + 24 * hour);
  return { maker, bundle: frozenBundle(maker) };
}
