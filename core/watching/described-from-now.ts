/** A description that says how things are to be from now on, laid over the one in force: the past stays as it was said. Design, section 4. */
import type { Instant } from "../time/instant.ts";
import type { Beat, PlatformRecord } from "./record.ts";

type Member = { readonly name: string; readonly from?: Instant; readonly to?: Instant; readonly beats?: readonly Beat[] };

/**
 * The record in which the members wanted belong from `at` on, each at its beat, and the others no more. What is wanted without bounds
 * keeps those that it has; what is new begins at `at`.
 *
 * @param before in force
 * @param wanted as it is to be; a beat alone and undated is the one from now on
 * @param at instant of the act (ms)
 */
export function describedFromNow(before: PlatformRecord, wanted: PlatformRecord, at: Instant): PlatformRecord {
  return {
    ...before,
    components: membersFromNow(before.components, wanted.components, at, (beats) => ({ beats })),
    vantages: membersFromNow(before.vantages, wanted.vantages, at, (beats) => (beats.length > 0 ? { beats } : {})),
  };
}

/** Names that are wanted from now on and belonged until some instant before: one name is one member, and it does not come back. */
export function comingBack(before: PlatformRecord, wanted: PlatformRecord, at: Instant): { name: string; to: Instant }[] {
  const ended = (was: readonly Member[], is: readonly Member[]) =>
    was.flatMap(({ name, to }) =>
      to !== undefined && to <= at && is.some((one) => one.name === name && one.to === undefined && !isShown(one))
        ? [{ name, to }]
        : [],
    );
  return [...ended(before.components, wanted.components), ...ended(before.vantages, wanted.vantages)];
}

/** A member that belongs no more from an instant on; undefined where it had not begun to belong. */
export function endedAt<One extends Member>(member: One, at: Instant): One | undefined {
  if ((member.to ?? Number.POSITIVE_INFINITY) <= at) return member;
  return (member.from ?? Number.NEGATIVE_INFINITY) >= at ? undefined : { ...member, to: at };
}

/** Written down with its bounds, as a description shows those of the past. */
function isShown({ from }: Member): boolean {
  return from !== undefined;
}

function membersFromNow<One extends Member>(
  before: readonly One[],
  wanted: readonly One[],
  at: Instant,
  withBeats: (beats: readonly Beat[]) => Pick<One, "beats"> | Record<never, never>,
): One[] {
  const left = before.flatMap((was) => {
    const is = wanted.find(({ name }) => name === was.name);
    const ended = is ?? endedAt(was, at);
    if (ended === undefined) return [];
    if (is === undefined) return [ended];
    return [{ ...was, ...boundsOf(was, is), ...withBeats(beatsFromNow(was.beats ?? [], is.beats ?? [], at)) }];
  });
  const known = new Set(before.map(({ name }) => name));
  const fresh = wanted.filter(({ name }) => !known.has(name)).map((is) => ({ ...is, from: is.from ?? at }));
  return [...left, ...fresh];
}

function boundsOf(was: Member, is: Member): { from?: Instant; to?: Instant } {
  const [from, to] = [is.from ?? was.from, is.to ?? was.to];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** One undated beat is the one from now on; anything else is said in full, and stands as it is. */
function beatsFromNow(was: readonly Beat[], wanted: readonly Beat[], at: Instant): readonly Beat[] {
  const [one] = wanted;
  if (one === undefined) return was;
  const inForce = was.findLast(({ from = Number.NEGATIVE_INFINITY }) => from <= at);
  if (wanted.length > 1 || one.from !== undefined || inForce === undefined) return wanted;
  if (isSame(one, inForce)) return was;
  return [...was.filter(({ from = Number.NEGATIVE_INFINITY }) => from < at), { ...one, from: at }];
}

function isSame(one: Beat, other: Beat): boolean {
  const said = ({ intervalMs, staleAfterMs, failures, of, successes }: Beat) =>
    [intervalMs, staleAfterMs, failures, of, successes].join();
  return said(one) === said(other);
}
