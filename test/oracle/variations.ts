/** A scenario and one like it, for the properties that compare two. */
import type { Instant } from "../../core/time/instant.ts";
import type { Beat, InputRecord, PlatformRecord, StatedRecord } from "../../core/watching/record.ts";
import type { Draw } from "./draw.ts";
import { idOf, namedBy, withFollowers, without } from "./records.ts";
import type { Scenario } from "./scenarios.ts";

export function withoutKinds(scenario: Scenario, kinds: readonly InputRecord["kind"][]): Scenario {
  return { ...scenario, records: without(scenario.records, (record) => kinds.includes(record.kind)) };
}

/** One record of a kind left out, where there is one, with all that names it. */
export function withoutOne(draw: Draw, scenario: Scenario, kind: StatedRecord["kind"]): Scenario {
  const candidates = scenario.records.filter((record) => record.kind === kind);
  if (candidates.length === 0) return scenario;
  const out = draw.pick(candidates);
  return { ...scenario, records: without(scenario.records, (record) => record === out) };
}

/** One contest more, known at A if what it contests is. */
export function contested(draw: Draw, scenario: Scenario): Scenario {
  const candidates = scenario.records.filter((record) => record.kind === "notification" || record.kind === "exclusion");
  if (candidates.length === 0) return scenario;
  const { id, at } = draw.pick(candidates);
  return { ...scenario, records: [...scenario.records, { kind: "contest", id: "one-more", at, of: id }] };
}

/** One notification more, at the instant of some other record or beside it. */
export function notifiedAgain(draw: Draw, scenario: Scenario): Scenario {
  const platform = platformIn(scenario);
  const names = draw.some(platform.components.map((component) => component.name));
  const at = draw.pick([scenario.month.from, ...instantsIn(scenario.records)]) + draw.integer(-1, 1);
  const notification = { kind: "notification", id: "one-more", at, components: names } as const;
  return { ...scenario, records: [...scenario.records, notification] };
}

/** Without what is withdrawn at A, and without what withdraws it. */
export function withdrawn(scenario: Scenario): Scenario {
  const retractions = scenario.records.filter((record) => record.kind === "retraction" && record.at <= scenario.at);
  const out = new Set(retractions.map(namedBy));
  return { ...scenario, records: without(scenario.records, (record) => out.has(idOf(record))) };
}

/** An exclusion, a void or a list of beats, each in two pieces that say the same together. */
export function split(draw: Draw, scenario: Scenario): Scenario {
  const pieces = scenario.records.flatMap((record) =>
    (record.kind === "exclusion" || record.kind === "void") && (record.to === undefined || record.to - record.from > 1)
      ? [record]
      : [],
  );
  const records = pieces.length === 0 ? [...scenario.records] : inTwo(draw, scenario.records, draw.pick(pieces));
  const platform = platformIn(scenario);
  return {
    ...scenario,
    records: records.map((record) => (record.kind === "platform" ? withMoreBeats(draw, scenario, platform) : record)),
  };
}

type Piece = Extract<InputRecord, { kind: "exclusion" | "void" }>;

/** The second piece has followers of its own: a contest of the whole is a contest of both. */
function inTwo(draw: Draw, records: readonly InputRecord[], whole: Piece): InputRecord[] {
  const inside = instantsIn(records).filter((t) => whole.from < t && t < (whole.to ?? t + 1));
  const cut = inside.length > 0 ? draw.pick(inside) : whole.from + 1;
  const doubled = withFollowers(records, whole).flatMap((record) => (isStated(record) ? [record] : []));
  const second = doubled
    .map((record) => renamed(record, doubled))
    .map((record) => (isPiece(record) ? { ...record, from: cut } : record));
  return [...records.map((record) => (record === whole ? { ...whole, to: cut } : record)), ...second];
}

function isStated(record: InputRecord): record is StatedRecord {
  return record.kind !== "platform" && record.kind !== "observation";
}

function isPiece(record: InputRecord): record is Piece {
  return record.kind === "exclusion" || record.kind === "void";
}

function renamed(record: StatedRecord, doubled: readonly StatedRecord[]): StatedRecord {
  const of = namedBy(record);
  const other = of !== undefined && doubled.some((one) => one.id === of) ? { of: `${of}-2` } : {};
  return { ...record, id: `${record.id}-2`, ...other };
}

function platformIn({ records }: Scenario): PlatformRecord {
  const [platform] = records.filter((record) => record.kind === "platform");
  return platform;
}

function instantsIn(records: readonly InputRecord[]): Instant[] {
  return records.flatMap((record) => (record.kind === "platform" ? [] : [record.at]));
}

function withMoreBeats(draw: Draw, { month, records }: Scenario, platform: PlatformRecord): PlatformRecord {
  const instants = [month.from, ...instantsIn(records)];
  const more = (beats: readonly Beat[]) => moreBeats(draw, draw.pick(instants), beats);
  return {
    ...platform,
    components: platform.components.map((component) => ({ ...component, beats: more(component.beats) })),
    vantages: platform.vantages.map((vantage) =>
      vantage.beats === undefined ? vantage : { ...vantage, beats: more(vantage.beats) },
    ),
  };
}

/** The beat in force at an instant, said again from then on. */
function moreBeats(draw: Draw, from: number, beats: readonly Beat[]): Beat[] {
  const starts = beats.map((beat) => beat.from ?? Number.NEGATIVE_INFINITY);
  const last = Math.max(...starts.filter((start) => start <= from));
  const [first, ...later] = beats;
  return starts.includes(from) ? [...beats] : [first, ...draw.shuffled([...later, { ...beats[starts.indexOf(last)], from }])];
}
