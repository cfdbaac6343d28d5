/** Addresses of the console's pages: the whole state of a page is in its address. */
import type { PeriodAddress } from "./timeline/period.ts";

type Told = Readonly<Record<string, string | number | null | undefined>>;

/** An address with what is told of its state; colons stay readable. */
export function withState(path: string, told: Told): string {
  const present = Object.entries(told).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const search = new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString().replaceAll("%3A", ":");
  return search ? `${path}?${search}` : path;
}

const segment = encodeURIComponent;

export type PlatformState = PeriodAddress & {
  /** What the lens is on. */ readonly lens?: string;
  readonly view?: string;
  readonly sort?: string;
  readonly at?: string;
};

export const links = {
  overview: () => "/",
  platforms: () => "/platforms",
  platform: (id: string, state: PlatformState = {}) => withState(`/platforms/${segment(id)}`, state),
  probes: (id: string) => `/platforms/${segment(id)}/probes`,
  outages: (state: { platform?: string; state?: string } = {}) => withState("/outages", state),
  outage: (id: string, fact?: number) => `/outages/${segment(id)}${fact === undefined ? "" : `#fact-${fact}`}`,
  report: (platform?: string) => withState("/report", { platform }),
  statements: (state: { platform?: string; state?: string; verdict?: string } = {}) => withState("/statements", state),
  statement: (platform: string, month: string, version?: number) =>
    withState(`/statements/${segment(platform)}/${month}`, { v: version }),
  claim: (platform: string, month: string) => `/statements/${segment(platform)}/${month}/claim`,
  supervision: (state: { act?: string; of?: string; platform?: string } = {}) => withState("/supervision", state),
  alertSources: (state: { act?: string; of?: string } = {}) => withState("/supervision/alerts", state),
  publication: () => "/supervision/publication",
  ledger: (state: { seq?: number } & Told = {}) => withState("/ledger", state),
  comparison: (platform: string, month: string, versions: { from?: number; to?: number } = {}) =>
    withState(`/statements/${segment(platform)}/${month}/compare`, versions),
  disputes: (state: { platform?: string } = {}) => withState("/disputes", state),
  dispute: (platform: string, id: string) => `/disputes/${segment(platform)}/${segment(id)}`,
  records: (platform: string, state: { act?: string; of?: string } = {}) =>
    withState(`/platforms/${segment(platform)}/records`, state),
  agreement: (state: { family?: string; on?: string; view?: string; from?: string; to?: string } = {}) =>
    withState("/agreement", state),
  connect: () => "/connect",
  account: () => "/account",
  accounts: () => "/accounts",
  tokens: () => "/account/tokens",
  signIn: (next?: string) => withState("/sign-in", { next }),
};
