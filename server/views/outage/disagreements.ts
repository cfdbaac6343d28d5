/**
 * When the two parties' vantages said otherwise of a component: one party's saw it fail, the other's saw it well. A party says what most of
 * its vantages that speak say; where they are equally many it says nothing.
 */
import type { z } from "zod";
import type { Outage } from "../../../api/schemas/outage.ts";
import type { Interval } from "../../../core/time/instant.ts";
import { intersect, type Timeline, timeline } from "../../../core/time/timeline.ts";
import { seriesSpells } from "../../../core/watching/series-spells.ts";
import type { WatchedSeries } from "../../../core/watching/watched.ts";
import { componentsOf } from "./detection.ts";
import type { OutageParts } from "./parts.ts";
import { shownSpan } from "./seen.ts";

type Party = "client" | "provider";
type Said = { readonly failing: Timeline; readonly well: Timeline };

export function disagreementsIn(parts: OutageParts): z.output<typeof Outage>["disagreements"] {
  const { said, books } = parts;
  const within = shownSpan(parts);
  const partyOf = new Map(books.vantages.map(({ name, party }) => [name, party]));
  return componentsOf(books.account, said.components).flatMap(({ name, series }) => {
    const of = (party: Party) =>
      saidBy(
        series.filter(({ vantage }) => partyOf.get(vantage) === party),
        within,
      );
    const [client, provider] = [of("client"), of("provider")];
    const title = books.described.titles[name] ?? name;
    const told = (set: Timeline, failingFor: Party) =>
      set.map(({ from, to }) => ({ component: name, title, from, to: to > books.account.until ? null : to, failingFor }));
    return [
      ...told(intersect(client.failing, provider.well), "client"),
      ...told(intersect(provider.failing, client.well), "provider"),
    ].sort((one, other) => one.from - other.from);
  });
}

function saidBy(series: readonly WatchedSeries[], within: Interval): Said {
  const spells = series.map(({ reading, belongs }) => seriesSpells(reading, belongs));
  const bounds = [within.from, within.to, ...spells.flat().flatMap(({ from, to }) => [from, to])];
  const instants = [...new Set(bounds)].filter((at) => at >= within.from && at <= within.to).sort((a, b) => a - b);
  const pieces = instants.slice(0, -1).map((from, place) => {
    const states = spells.map((own) => own.find((spell) => spell.from <= from && from < spell.to)?.state);
    const [failing, well] = [
      states.filter((state) => state === "failing").length,
      states.filter((state) => state === "ok").length,
    ];
    return { from, to: instants[place + 1] ?? within.to, says: failing > well ? "failing" : well > failing ? "well" : "nothing" };
  });
  const where = (says: string) => timeline(pieces.filter((piece) => piece.says === says));
  return { failing: where("failing"), well: where("well") };
}
