/** The members of objects in canonical order. Remembered: most objects have the names of one before them, and sorting takes longer than comparing. */

export type MemberOrder = {
  /** In the order that an object gave them. */
  readonly given: readonly string[];
  /** By UTF-16 code unit. RFC 8785, section 3.2.3. */
  readonly sorted: readonly string[];
  /** What stands before the values of `sorted`: a brace or a comma, the name, a colon. */
  readonly before: readonly string[];
};

/** Bounds, so that objects from anyone fill no memory and take no time. */
const most = { firsts: 256, ofOneFirst: 8, names: 32, nameLength: 64 };

/** Tells the order of an object's names, one at least, and remembers it; undefined where a surrogate stands alone in one. */
export function memberOrders(): (names: readonly string[]) => MemberOrder | undefined {
  const known = new Map<string, MemberOrder[]>();
  return (names) => {
    const [first = ""] = names;
    const alike = known.get(first) ?? [];
    for (const order of alike) if (isOf(order, names)) return order;
    if (!names.every((name) => name.isWellFormed())) return undefined;
    const order = orderOf(names);
    if (isSmall(order) && alike.length < most.ofOneFirst && (alike.length > 0 || known.size < most.firsts)) {
      alike.push(order);
      known.set(first, alike);
    }
    return order;
  };
}

function isOf({ given }: MemberOrder, names: readonly string[]): boolean {
  if (given.length !== names.length) return false;
  for (let at = 1; at < given.length; at++) if (given[at] !== names[at]) return false;
  return true;
}

function isSmall({ given }: MemberOrder): boolean {
  return given.length <= most.names && given.every(({ length }) => length <= most.nameLength);
}

function orderOf(names: readonly string[]): MemberOrder {
  const sorted = [...names].sort();
  return { given: names, sorted, before: sorted.map((name, at) => `${at === 0 ? "{" : ","}${JSON.stringify(name)}:`) };
}
