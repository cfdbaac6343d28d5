/** What reading is given, and what every reader does first: open the books of a platform of the actor's own tenant. */
import { type Refusal, refuse } from "../../../api/errors.ts";
import type { OutlookRules } from "../../../core/availability/outlook.ts";
import { bad, good, type Result } from "../../../core/result.ts";
import type { Instant } from "../../../core/time/instant.ts";
import type { Actor } from "../../http/environment.ts";
import type { Download, StatementOf } from "../../http/host.ts";
import type { Garant } from "../../open.ts";
import type { Tx } from "../../store/tables.ts";
import type { OpenBooks } from "../../views/platform.ts";
import type { PlatformBooks } from "../../watch/platform-books.ts";
import { inSlices } from "../in-slices.ts";
import { platformExists } from "../platforms.ts";

/** What reading needs of a platform's books. */
export type Books = Pick<PlatformBooks, "openAt" | "terms">;

export type ReadingParts = {
  readonly garant: Pick<Garant, "store" | "ledger" | "verbs">;
  /** Undefined for what is not loaded yet, or not there. */
  readonly books: (tenant: string, platform: string) => Books | undefined;
  readonly now: () => Instant;
  /** When a month is called at risk; absent: the usual windows. */
  readonly rules?: OutlookRules;
  /** Name and version of what computes: `garant 0.1.0`. */
  readonly engine: string;
  readonly zoneData: string;
  /** How far an agent's clock may be off, in milliseconds: before it is marked, and before it is no record. */
  readonly limits: { readonly warnOffsetMs: number; readonly offsetMs: number };
  readonly bundleOf: (actor: Actor, of: StatementOf) => Promise<Result<Download, Refusal>>;
  readonly documentOf: (actor: Actor, of: StatementOf) => Promise<Result<Download, Refusal>>;
};

export const notFound = bad([refuse("not-found")]);
export const notReady = bad([refuse("not-ready")]);

/** Reads in one transaction of the actor's tenant. */
export function inTenant<Value>(
  { garant }: ReadingParts,
  { tenant }: Pick<Actor, "tenant">,
  run: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return garant.store.read(tenant, run);
}

/** The books of a platform, opened now; refused where the tenant has none such, or they are not loaded yet. */
export async function openBooks(
  parts: ReadingParts,
  tx: Tx,
  actor: Pick<Actor, "tenant">,
  platform: string,
): Promise<Result<OpenBooks, Refusal>> {
  if (!(await platformExists(tx, platform))) return notFound;
  const books = parts.books(actor.tenant, platform);
  return books === undefined ? notReady : good(ruled(parts, books.openAt(parts.now())));
}

/** The books of several platforms, by id; refused where some are not loaded yet. */
export function openAll(parts: ReadingParts, { tenant }: Actor, ids: readonly string[]): Result<Map<string, OpenBooks>, Refusal> {
  const now = parts.now();
  const open = new Map<string, OpenBooks>();
  for (const id of new Set(ids)) {
    const books = parts.books(tenant, id);
    if (books === undefined) return notReady;
    open.set(id, ruled(parts, books.openAt(now)));
  }
  return good(open);
}

/** What `make` makes of the books of each, however many: each opened in its turn and let go. Refused where some are not loaded yet. */
export async function ofEach<Made>(
  parts: ReadingParts,
  { tenant }: Pick<Actor, "tenant">,
  ids: readonly string[],
  make: (books: OpenBooks) => Made,
): Promise<Result<Made[], Refusal>> {
  const open = (id: string) => parts.books(tenant, id);
  if (ids.some((id) => open(id) === undefined)) return notReady;
  const made = await inSlices(ids, (id) => {
    const books = open(id);
    return books && [make(ruled(parts, books.openAt(parts.now())))];
  });
  const all = made.flatMap((one) => one ?? []);
  return all.length === ids.length ? good(all) : notReady;
}

function ruled({ rules }: ReadingParts, books: OpenBooks): OpenBooks {
  return rules === undefined ? books : { ...books, rules };
}
