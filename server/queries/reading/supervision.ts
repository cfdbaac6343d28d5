/** Reading the health of supervision. */
import { good } from "../../../core/result.ts";
import { localVantage } from "../../http/connecting.ts";
import type { Reading } from "../../http/host.ts";
import { supervisionView } from "../../views/supervision.ts";
import { knownVantages } from "../vantages.ts";
import { inTenant, notFound, openAll, type ReadingParts } from "./parts.ts";

export function readSupervision(parts: ReadingParts): Pick<Reading, "supervision" | "vantage"> {
  const supervision: Reading["supervision"] = (actor) =>
    inTenant(parts, actor, async (tx) => {
      const now = parts.now();
      const rows = await tx.selectFrom("platform").select(["id", "record"]).orderBy("id").execute();
      const open = openAll(
        parts,
        actor,
        rows.map(({ id }) => id),
      );
      if (!open.ok) return open;
      const platforms = rows.flatMap(({ id, record }) => {
        const books = open.value.get(id);
        return books === undefined ? [] : [{ record, books }];
      });
      const { warnOffsetMs, offsetMs } = parts.limits;
      const limits = { warnOffsetMs, offsetMs };
      return good(supervisionView({ now, limits, platforms, vantages: await knownVantages(tx, localVantage, now) }));
    });
  return {
    supervision,
    vantage: async (actor, name) => {
      const all = await supervision(actor);
      if (!all.ok) return all;
      const one = all.value.vantages.find((vantage) => vantage.name === name);
      return one === undefined ? notFound : good(one);
    },
  };
}
