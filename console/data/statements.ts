/** Statements: a month's account, live, frozen, amended. */
import { queryOptions } from "@tanstack/react-query";
import type { Page, Statement, StatementSummary } from "../../api/types.ts";
import { addressOf, read, readBytes } from "./client.ts";

export const statementsQuery = (platform?: string) =>
  queryOptions({
    queryKey: ["statements", platform ?? null],
    queryFn: ({ signal }) => read<Page<StatementSummary>>("/statements", { platform, limit: 200 }, signal),
  });

const path = (platform: string, month: string) => `/statements/${encodeURIComponent(platform)}/${month}`;

export const statementQuery = (platform: string, month: string, version?: number) =>
  queryOptions({
    queryKey: ["statement", platform, month, version ?? null],
    queryFn: ({ signal }) => read<Statement>(path(platform, month), { version }, signal),
  });

/** Where the statement's exact bytes, and its bundle, are downloaded. */
export const documentAddress = (platform: string, month: string, version: number): string =>
  addressOf(`${path(platform, month)}/document`, { version });
export const bundleAddress = (platform: string, month: string, version?: number): string =>
  addressOf(`${path(platform, month)}/bundle`, { version });

/** The statement's exact bytes. */
export const statementBytes = (platform: string, month: string, version: number): Promise<Uint8Array> =>
  readBytes(`${path(platform, month)}/document`, { version });
