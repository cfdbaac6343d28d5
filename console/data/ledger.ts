/** The ledger: its entries page by page, its last checkpoint. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { dayStart } from "../../api/zone.ts";
import { answered, api } from "./client.ts";

/** As the address tells it: days are those of the agreement's zone, both ends included. */
export type LedgerFilter = {
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly digest?: string | undefined;
  readonly cursor?: string | undefined;
};

const names = ["kind", "subject", "actor", "from", "to", "digest"] as const;

/** The filters that an address tells, without the page and the fact that is open: each is a link that can be sent to somebody. */
export function filterIn(address: LedgerFilter): Omit<LedgerFilter, "cursor"> {
  return Object.fromEntries(names.flatMap((name) => (address[name] ? [[name, address[name]]] : [])));
}

const entriesShown = 25;

export const entriesQuery = (filter: LedgerFilter, zone: string) => {
  const { from, to, ...told } = filter;
  const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value));
  const since = firstInstantOf(from, zone);
  const until = lastInstantOf(to, zone);
  return queryOptions({
    queryKey: ["entries", filter, zone],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = {
        limit: entriesShown,
        ...said,
        ...(since !== null && { from: since }),
        ...(until !== null && { to: until }),
      };
      return answered(api.GET("/ledger/entries", { params: { query }, signal }));
    },
  });
};

const isDay = (day: string | undefined): day is string => day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day);

function firstInstantOf(day: string | undefined, zone: string): number | null {
  return isDay(day) ? dayStart(day, zone) : null;
}

/** The day's end: the start of the next one, however long it is. */
function lastInstantOf(day: string | undefined, zone: string): number | null {
  if (!isDay(day)) return null;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return dayStart(next.toISOString().slice(0, 10), zone);
}

const piece = 1_000;

/** Entries alone, in the order of the log, from a number on. */
export async function entriesFrom(from: number, signal: AbortSignal) {
  return (await answered(api.GET("/ledger/range", { params: { query: { from, limit: piece } }, signal }))).items;
}

/** The signed note. */
export const checkpointQuery = (client: string) =>
  queryOptions({
    queryKey: ["checkpoint", client],
    queryFn: ({ signal }) =>
      answered(api.GET("/ledger/{client}/checkpoint", { params: { path: { client } }, parseAs: "text", signal })),
  });

/** The hashes that prove one size of the log to be the beginning of another; nothing is kept of it. */
export async function consistencyOf(client: string, from: number, to: number): Promise<readonly string[]> {
  const asked = { params: { path: { client }, query: { from, to } } };
  return (await answered(api.GET("/ledger/{client}/consistency", asked))).proof;
}
