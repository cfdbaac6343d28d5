/** Outages as last said. */

import type { FactBodies } from "../../../core/facts/fact.ts";
import type { Entry } from "../../../core/ledger/entry.ts";
import type { Tx } from "../../store/tables.ts";
import type { Projection } from "../projection.ts";

type Said = FactBodies["outage.opened"];

export const outageOpened: Projection<"outage.opened"> = async (tx, { seq }, body) => {
  const { outage, platform } = body;
  await tx
    .insertInto("outage")
    .values({ id: outage, platform, opened_seq: seq, ...columns(body), seq })
    .execute();
};

export const outageCorrected: Projection<"outage.corrected"> = (tx, entry, body) => change(tx, entry, body);
export const outageClosed: Projection<"outage.closed"> = (tx, entry, body) => change(tx, entry, body);
export const outageReopened: Projection<"outage.reopened"> = (tx, entry, body) => change(tx, entry, body);

export const outageWithdrawn: Projection<"outage.withdrawn"> = async (tx, { seq }, { outage }) => {
  await tx.updateTable("outage").set({ state: "withdrawn", seq }).where("id", "=", outage).execute();
};

async function change(tx: Tx, { seq }: Entry, body: Said): Promise<void> {
  await tx
    .updateTable("outage")
    .set({ ...columns(body), seq })
    .where("id", "=", body.outage)
    .execute();
}

function columns({ from, to, components, openedBy, segments }: Said) {
  const state: "open" | "closed" = to === null ? "open" : "closed";
  return { from, to, components: JSON.stringify(components), opened_by: openedBy, segments: JSON.stringify(segments), state };
}
