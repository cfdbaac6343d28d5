/**
 * Rounds: ours, the opponents, ours again for control, and so on. Every run's answer is compared before its time counts for anything,
 * and a round in which the machine was busy with something else is run again.
 */
import { type Measured, type Prepared, type Ran, type Say, type Side, WrongAnswer } from "./lane.ts";
import { processorCount, processorSeconds, spentSeconds } from "./processor.ts";

/** The runs of the sides in their order. */
export type Round = { readonly runs: readonly [Measured, ...Measured[]]; readonly calm: boolean };

/** A round of this many seconds is long: it is run fewer times, and has no control. */
const longS = 10;
const mostRepeats = 3;
/** A machine that is busy for all of this time is busy: a lane goes on without repeating. */
const repeatsForMs = 20_000;
/** Ours against ours lies between these, and others use less than this share of our processors, or the round does not count. */
const control = { from: 0.9, to: 1.1 };
const foreignShare = 0.1;

/** Runs each side once and compares: correct before fast. Says how many seconds that took. */
export async function compareSides(prepared: Prepared): Promise<{ answer: string; seconds: number }> {
  const began = performance.now();
  let right = prepared.expected;
  for (const side of prepared.sides) right = await compared(side, await side.run(), right);
  if (right === undefined) throw new RangeError("a lane has a side at least");
  return { answer: right, seconds: (performance.now() - began) / 1_000 };
}

/** Compares, then measures. */
export async function measureRounds(prepared: Prepared, rounds: number | undefined, say: Say): Promise<Round[]> {
  const { answer, seconds } = await compareSides(prepared);
  say(`compared in ${seconds.toFixed(1)} s: ${prepared.sides.length > 1 ? "all sides give the same" : "the answer is right"}`);
  const wanted = rounds ?? (seconds > longS ? 3 : 5);
  const hasControl = seconds < longS;
  const repeatsUntil = performance.now() + repeatsForMs;
  const kept: Round[] = [];
  while (kept.length < wanted) {
    let round = await roundOf(prepared, answer, hasControl);
    for (let again = 0; !round.calm && again < mostRepeats && performance.now() < repeatsUntil; again++)
      round = await roundOf(prepared, answer, hasControl);
    kept.push(round);
  }
  return kept;
}

async function roundOf({ sides: [ours, ...theirs] }: Prepared, answer: string, hasControl: boolean): Promise<Round> {
  const [began, spent, own] = [performance.now(), spentSeconds(), processorSeconds()];
  const first = await measured(ours, answer);
  const runs: [Measured, ...Measured[]] = [first];
  for (const side of theirs) runs.push(await measured(side, answer));
  const again = hasControl ? (await measured(ours, answer)).wallS / first.wallS : 1;
  const available = ((performance.now() - began) / 1_000) * processorCount();
  const foreign = Math.max(0, spentSeconds() - spent - (processorSeconds() - own));
  return { runs, calm: again >= control.from && again <= control.to && foreign < foreignShare * available };
}

async function measured(side: Side, answer: string): Promise<Measured> {
  const [began, cpu] = [performance.now(), processorSeconds()];
  const ran = await side.run();
  const [wallS, cpuS] = [(performance.now() - began) / 1_000, processorSeconds() - cpu];
  await compared(side, ran, answer);
  return { wallS, cpuS, readings: ran.readings ?? {} };
}

async function compared({ name }: Side, ran: Ran, right: string | undefined): Promise<string> {
  const found = await ran.answer();
  if (right !== undefined && found !== right) throw new WrongAnswer(name, found, right);
  return found;
}
