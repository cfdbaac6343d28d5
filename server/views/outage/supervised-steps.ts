/** What supervision decided: detection, its correction, confirmation, partial returns, gaps, full return. Rules, sections 2 to 4. */
import type { Instant, Interval } from "../../../core/time/instant.ts";
import { spanOf } from "../outage-summary.ts";
import { type Component, componentsOf, type Decisive, type Detection, detectionsOf, returnedBy, returnOf } from "./detection.ts";
import { type Fact, type OutageFact, type OutageParts, observationKey, type Step, step } from "./parts.ts";

/** In no order. */
export function supervisedSteps(parts: OutageParts): Step[] {
  const { said, books } = parts;
  const span = spanOf(said, books.account);
  const components = componentsOf(books.account, said.components);
  const detections = detectionsOf(components, span);
  const replaced = replacedFact(parts, detections[0]);
  const instants = [...new Set(detections.map(({ at }) => at))];
  return [
    ...instants.flatMap((at, place) => detectedSteps(parts, at, detections, place === 0 ? replaced : undefined)),
    ...(replaced === undefined ? [] : [replacedStep(parts, replaced)]),
    ...spellSteps(parts, components, span),
    ...returnSteps(parts, components, span),
  ];
}

/** Every observation that decided something: what is asked of the blocks, to show why each failed and what seals it. */
export function decisiveOf({ said, books }: Pick<OutageParts, "said" | "books">): Decisive[] {
  const span = spanOf(said, books.account);
  const components = componentsOf(books.account, said.components);
  const back = returnOf(components, span);
  return [...detectionsOf(components, span).flatMap(({ observations }) => observations), ...(back?.observations ?? [])];
}

/** Components that came down at one instant: seen, then confirmed. What an earlier fact said otherwise is corrected by it. */
function detectedSteps(
  parts: OutageParts,
  at: Instant,
  detections: readonly Detection[],
  replaced: OutageFact | undefined,
): Step[] {
  const alike = detections.filter((one) => one.at === at);
  const observations = alike.flatMap((one) => one.observations);
  const components = alike.map(({ component }) => component);
  const vantages = unique(alike.flatMap((one) => one.vantages));
  const failure = observations.map((one) => keptOf(parts, one)?.failure ?? null).find((one) => one !== null) ?? null;
  const facts = sealedFacts(parts, observations);
  const correcting = parts.facts.filter(
    ({ from, fact }) => replaced !== undefined && from === parts.said.from && fact.seq > replaced.fact.seq,
  );
  return [
    step({
      ...{ at, kind: replaced === undefined ? "detected" : "corrected", article: parts.articles.start },
      ...{ components, vantages, failure },
      facts: [...facts, ...correcting.slice(0, 1).map(({ fact }) => fact), ...(replaced === undefined ? [] : [replaced.fact])],
    }),
    step({
      ...{ at: Math.max(...alike.map(({ confirmedAt }) => confirmedAt)), kind: "confirmed", article: parts.articles.supervision },
      ...{ components, vantages, facts },
    }),
  ];
}

/** The first fact by which supervision set the start, where what is known now sets detection otherwise. */
function replacedFact({ facts }: OutageParts, first: Detection | undefined): OutageFact | undefined {
  const earliest = facts.find(({ openedBy }) => openedBy === "supervision");
  return earliest === undefined || earliest.from === null || earliest.from === first?.at ? undefined : earliest;
}

/** What was said before stays, struck. */
function replacedStep({ articles, said }: OutageParts, { fact, from }: OutageFact): Step {
  const components = [...said.components];
  return step({ at: from ?? fact.at, kind: "detected", article: articles.start, components, facts: [fact], withdrawn: true });
}

/** A component that is back while another is down ends nothing; one that nobody sees stays down, held. */
function spellSteps({ articles }: OutageParts, components: readonly Component[], span: Interval): Step[] {
  const inside = components.flatMap(({ name, spells }) =>
    spells.flatMap((spell, place) =>
      spell.from > span.from && spell.from < span.to ? [{ name, ...spell, before: spells[place - 1]?.state }] : [],
    ),
  );
  const partly = inside.filter(
    ({ state, before, from }) => state === "up" && isDown(before) && components.some((one) => isDownAt(one, from)),
  );
  const held = inside.filter(({ state }) => state === "held");
  return [
    ...grouped(partly).map(([at, names]) => step({ at, kind: "partly-restored", article: articles.end, components: names })),
    ...grouped(held).map(([at, names]) => step({ at, kind: "held", article: articles.supervision, components: names })),
  ];
}

/** Full return, as supervision sees it: of what it saw down, and of what a notification claims. */
function returnSteps(parts: OutageParts, components: readonly Component[], span: Interval): Step[] {
  const { claims } = parts.books.account.testimony;
  const claimed = claims.flatMap(({ at, confirmed, components: named }) => {
    const inside = confirmed !== undefined && at >= span.from && confirmed <= span.to;
    return inside && named.every((name) => parts.said.components.includes(name)) ? [confirmed] : [];
  });
  const back = returnOf(components, span);
  const instants = unique([...claimed, ...(back !== undefined && back.at <= span.to ? [back.at] : [])]);
  return instants.map((at) => {
    const { observations, vantages } = returnedBy(components, at);
    const named = components.map(({ name }) => name);
    const facts = sealedFacts(parts, observations);
    return step({ at, kind: "restored-by-supervision", article: parts.articles.end, components: named, vantages, facts });
  });
}

function isDown(state: Component["spells"][number]["state"] | undefined): boolean {
  return state === "seen" || state === "held";
}

function isDownAt({ spells }: Component, at: Instant): boolean {
  return spells.some(({ state, from, to }) => isDown(state) && from <= at && at < to);
}

function grouped(found: readonly { readonly name: string; readonly from: Instant }[]): [at: Instant, names: string[]][] {
  return unique(found.map(({ from }) => from)).map((at) => [at, found.filter(({ from }) => from === at).map(({ name }) => name)]);
}

function sealedFacts(parts: OutageParts, observations: readonly Decisive[]): Fact[] {
  const facts = observations.flatMap((one) => keptOf(parts, one)?.sealed ?? []);
  return [...new Map(facts.map((fact) => [fact.seq, fact])).values()].sort((a, b) => a.seq - b.seq);
}

function keptOf({ kept }: OutageParts, { component, vantage, at }: Decisive) {
  return kept.get(observationKey(component, vantage, at));
}

function unique<Value extends string | number>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
