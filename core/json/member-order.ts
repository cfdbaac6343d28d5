/** The members of objects in canonical order. Remembered: most objects have the names of one before them, and sorting takes longer than comparing. */

export type MemberOrder = {
  /** In the order that an object gave them. */
  readonly given: readonly string[];
  /** By UTF-16 code unit. RFC 8785, section 3.2.3. */
  readonly sorted: readonly string[];
  /** What stands before the values of `sorted`: a brace or a comma, the name, a colon. */
  readonly before: readonly string[];
};

/** By the first name given. Bounds, so that objects from anyone fill no memory and take no time. */
const known = new Map<string, MemberOrder[]>();
const most = { firsts: 256, ofOneFirst: 8, names: 32, nameLength: 64 };

/** The order of an object's names, one at least; undefined where a surrogate stands alone in one. */
export function memberOrder(names: readonly string[]): MemberOrder | undefined {
  const [first = ""] = names;
  const remembered = known.get(first);
  if (remembered !== undefined) for (const order of remembered) if (isOf(order, names)) return order;
  return names.every((name) => name.isWellFormed()) ? kept(first, orderOf(names)) : undefined;
}

function isOf({ given }: MemberOrder, names: readonly string[]): boolean {
  if (given.length !== names.length) return false;
  for (let at = 1; at < given.length; at++) if (given[at] !== names[at]) return false;
  return true;
}

function orderOf(names: readonly string[]): MemberOrder {
  const sorted = [...names].sort();
  return { given: names, sorted, before: sorted.map((name, at) => `${at === 0 ? "{" : ","}${JSON.stringify(name)}:`) };
}

function kept(first: string, order: MemberOrder): MemberOrder {
  const orders = known.get(first) ?? [];
  const small = order.given.length <= most.names && order.given.every(({ length }) => length <= most.nameLength);
  if (small && orders.length < most.ofOneFirst && (orders.length > 0 || known.size < most.firsts)) {
    orders.push(order);
    known.set(first, orders);
  }
  return order;
}
