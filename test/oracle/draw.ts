/** Chance that can be told again: everything random is drawn from one seed. */

/** Gives the next integer from `min` to `max`, both included. */
export type NextInteger = (min: number, max: number) => number;

export type Draw = {
  readonly integer: NextInteger;
  readonly chance: (perCent: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** At least one of them, in their order. */
  readonly some: <Item>(items: readonly Item[]) => Item[];
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
  readonly times: <Item>(count: number, make: (index: number) => Item) => Item[];
};

export function drawWith(integer: NextInteger): Draw {
  const pick = <Item>(items: readonly Item[]) => items[integer(0, items.length - 1)];
  const some = <Item>(items: readonly Item[]) => {
    const kept = items.filter(() => integer(0, 1) === 0);
    return kept.length > 0 ? kept : [pick(items)];
  };
  return {
    integer,
    pick,
    some,
    chance: (perCent) => integer(1, 100) <= perCent,
    shuffled: (items) => shuffle([...items], integer),
    times: (count, make) => Array.from({ length: count }, (_, index) => make(index)),
  };
}

function shuffle<Item>(items: Item[], integer: NextInteger): Item[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = integer(0, last);
    [items[last], items[other]] = [items[other], items[last]];
  }
  return items;
}

/** A sequence (splitmix, 32 bits) that a seed tells whole: cheap enough for hundreds of thousands of scenarios. */
export function drawFromSeed(seed: number): Draw {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return drawWith((min, max) => min + Math.floor((next() / 2 ** 32) * (max - min + 1)));
}
