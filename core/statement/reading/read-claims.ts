/** `statement.json`: what the statement says of itself, as far as it is needed to compute it again. Everything else is compared byte by byte. */
import { isJsonObject, type Json } from "../../json/json.ts";
import type { Instant } from "../../time/instant.ts";
import { type Finding, finding } from "../verification.ts";
import { readCanonical, textFaultWords } from "./canonical-text.ts";

export type Claims = {
  readonly engine: string;
  readonly tenant: string;
  readonly title: string;
  readonly demonstration: boolean;
  readonly agreement: { readonly family: string; readonly version: string; readonly digest: string };
  readonly zoneData: string;
  /** It was computed from the entries `[0, entries)`. */
  readonly entries: number;
  readonly indicator: string;
  readonly platform: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly at: Instant;
  readonly from: Instant;
  readonly to: Instant;
  readonly document: Json;
};

export type ClaimsRead = { readonly claims?: Claims; readonly faults: readonly Finding[] };

const file = "statement.json";
const format = "garant-statement/1";
const monthForm = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The claims, or why there are none. */
export function readClaims(bytes: Uint8Array): ClaimsRead {
  const read = readCanonical(bytes);
  if (!read.ok)
    return {
      faults: read.errors.map((code) => finding({ file }, `it ${textFaultWords[code].en}`, `il ${textFaultWords[code].fr}`)),
    };
  const claims = claimsIn(read.value.value);
  if (claims !== undefined) return { claims, faults: [] };
  return { faults: [finding({ file }, `it is no statement of format ${format}`, `il n’est pas un état au format ${format}`)] };
}

function claimsIn(document: Json): Claims | undefined {
  const [statement, figures] = [membersOf(document), membersOf(membersOf(document).figures)];
  const [agreement, period] = [membersOf(statement.agreement), membersOf(figures.period)];
  const [engine, tenant, title, zoneData] = texts(statement, "engine", "tenant", "title", "zoneData");
  const [family, version, digest] = texts(agreement, "family", "version", "digest");
  const [indicator, platform, month] = texts(figures, "indicator", "platform", "month");
  const [entries, at, from, to] = [statement.entries, figures.at, period.from, period.to].map(count);
  const { demonstration } = statement;
  if (statement.format !== format || typeof demonstration !== "boolean") return undefined;
  if (engine === undefined || tenant === undefined || title === undefined || zoneData === undefined) return undefined;
  if (family === undefined || version === undefined || digest === undefined) return undefined;
  if (indicator === undefined || platform === undefined || month === undefined || !monthForm.test(month)) return undefined;
  if (entries === undefined || at === undefined || from === undefined || to === undefined) return undefined;
  const said = { engine, tenant, title, demonstration, zoneData, entries, indicator, platform, month, at, from, to };
  return { ...said, agreement: { family, version, digest }, document };
}

type Members = { readonly [key: string]: Json | undefined };

function membersOf(value: Json | undefined): Members {
  return isJsonObject(value) ? value : {};
}

function texts(members: Members, ...keys: readonly string[]): (string | undefined)[] {
  return keys.map((key) => {
    const value = members[key];
    return typeof value === "string" ? value : undefined;
  });
}

function count(value: Json | undefined): number | undefined {
  return typeof value === "number" && value >= 0 ? value : undefined;
}
