/** Facts read with their proofs, and checked in the page; what was checked once stays checked. */
import { queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import type { ProvedEntry } from "../../api/types.ts";
import { againAfter, answered, api } from "../data/client.ts";
import { firstPaint } from "../data/first-paint.ts";
import { logKeyQuery } from "../data/log-key.ts";
import { useSession } from "../shell/session-context.ts";
import type { Checked } from "./check-fact.ts";

export type CheckedFact = {
  readonly proved: ProvedEntry;
  readonly checked: Checked;
  readonly key: string;
  /** What the check cost, in ms. */
  readonly cost: number;
};

const settled = { staleTime: Number.POSITIVE_INFINITY, meta: { settled: true }, retry: againAfter(1) };

const checkQuery = (client: string, seq: number) =>
  queryOptions({
    queryKey: ["check", client, seq],
    ...settled,
    queryFn: async ({ client: queries }): Promise<CheckedFact> => {
      await firstPaint;
      const [proved, key, { checkFact }] = await Promise.all([
        answered(api.GET("/ledger/entries/{seq}", { params: { path: { seq } } })),
        queries.ensureQueryData(logKeyQuery(client)),
        import("./check-fact.ts"),
      ]);
      const started = performance.now();
      const checked = checkFact(proved, key);
      return { proved, checked, key, cost: performance.now() - started };
    },
  });

/** One fact and its check. */
export function useCheck(seq: number) {
  const client = useSession().client?.id ?? "";
  return useQuery(checkQuery(client, seq));
}

export type Tally = {
  readonly of: number;
  readonly verified: number;
  /** Numbers of the facts whose check failed. */
  readonly failed: readonly number[];
  readonly done: boolean;
  /** Milliseconds. */
  readonly cost: number;
  readonly again: () => void;
};

/** The checks of all facts in view together. */
export function useTally(seqs: readonly number[]): Tally {
  const client = useSession().client?.id ?? "";
  const distinct = [...new Set(seqs)];
  return useQueries({
    queries: distinct.map((seq) => checkQuery(client, seq)),
    combine: (checks) => ({
      of: distinct.length,
      verified: checks.filter(({ data }) => data?.checked.ok).length,
      failed: distinct.filter((_, index) => checks[index]?.data?.checked.ok === false),
      done: checks.every(({ isPending }) => !isPending),
      cost: checks.reduce((sum, { data }) => sum + (data?.cost ?? 0), 0),
      again: () => {
        for (const check of checks) void check.refetch();
      },
    }),
  });
}
