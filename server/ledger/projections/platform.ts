/** The description in force of each platform: the last one. What it said before stands in the facts. */
import type { Projection } from "../projection.ts";

export const described: Projection<"platform.described"> = async (tx, { seq, at }, body) => {
  const { party, title, demonstration, region, record, titles, probes } = body;
  const said = {
    party,
    title,
    demonstration,
    region,
    record: JSON.stringify(record),
    titles: JSON.stringify(titles),
    probes: JSON.stringify(probes),
    described_at: at,
    seq,
  };
  await tx
    .insertInto("platform")
    .values({ id: record.platform, ...said })
    .onConflict((conflict) => conflict.columns(["tenant", "id"]).doUpdateSet(said))
    .execute();
};
