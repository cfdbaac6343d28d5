/** A body that is right, of each endpoint that takes one: what the tests of bad input begin with. */
import { type Endpoint, endpoints } from "./described.ts";

const at = 1_791_965_560_123;
const reasons = { reason: "because", proof: "T-1", evidence: "inventory" };
const interval = { from: at, to: at + 60_000 };
const ruling = { ...interval, counts: false, ...reasons };
const beat = { intervalMs: 30_000, staleAfterMs: 90_000, failures: 2, of: 3, successes: 2 };
const probe = { kind: "tcp", parameters: { host: "127.0.0.1", port: 6443 } };
const rules = [{ match: { alertname: "Down" }, platform: "ocp01", component: "{component}", vantage: "alerts" }];
const seen = {
  platform: "ocp01",
  component: "api",
  at,
  ok: false,
  phases: { total: 12 },
  failure: { code: "refused", port: 6443 },
};
const missed = { platform: "ocp01", component: "api", due: at, until: at + 30_000, beats: 2, reason: "paused" };

const bodies: Readonly<Record<string, object>> = {
  setUpAccount: { name: "Ada", email: "ada@client.example", password: "correct horse battery" },
  startDemonstration: {},
  breakDemonstration: { component: "api", forMs: 60_000, mode: "timeout" },
  reportUnavailability: { components: ["api"], note: "é ☃", claimedAt: at },
  confirmRestoration: { of: "N-1", note: null },
  denyRestoration: { of: "N-1", note: "still down" },
  acceptClaimedInstant: { of: "N-1", ...reasons },
  contestRecord: { of: "N-1", ...reasons },
  declareExclusion: { cause: "hammering-block", from: at, to: at + 1, components: ["api"], digest: "ab".repeat(32), ...reasons },
  retractRecord: { of: "X-1", ...reasons },
  sendClaim: { month: "2026-10", version: 1, sentTo: "support@provider.example" },
  recordZones: { zones: 2, digest: "ab".repeat(32), ...reasons },
  voidObservations: { component: "api", ...interval, ...reasons },
  ruleDispute: ruling,
  proposeRuling: { dispute: "C-1", ...ruling },
  acceptRuling: { of: "P-1", ...reasons },
  declineRuling: { of: "P-1", ...reasons },
  previewAct: { act: "propose-ruling", input: ruling },
  connectPlatform: { id: "ocp01", title: "Production", region: null, components: [{ name: "api", title: "API", probe, beat }] },
  describeFromNow: { title: "Production", region: null, components: [{ name: "api", title: "API", probe, beat }] },
  tryProbe: probe,
  inviteAccount: { name: "Ada", email: "ada@client.example" },
  closeAccount: { reason: "left" },
  createClient: { id: "acme", name: "Acme" },
  createToken: { title: "pager", permissions: ["platform:read"], days: 90 },
  createAlertSource: {
    source: "alertmanager",
    rules,
    heartbeat: { alertname: "Watchdog" },
    beforeFirst: "unknown",
    signed: true,
  },
  changeAlertRules: { rules },
  previewAlerts: { rules },
  receiveAlerts: {
    version: "4",
    alerts: [{ status: "firing", labels: { alertname: "Down", component: "api" }, startsAt: "2026-10-14T08:12:40.123Z" }],
  },
  importObservations: {
    ...{ vantage: "history", source: "2025.jsonl", partial: true },
    runs: [{ component: "api", from: at, everyMs: 60_000, marks: "11.01" }],
  },
  removeAlertSource: { reason: "moved" },
  changePublication: { public: true },
  inviteVantage: { vantage: "lyon", title: "Lyon", hours: 24 },
  placeVantage: { vantage: "lyon", beat },
  revokeVantage: { reason: "given back" },
  previewAdoption: { document: { family: "paas", version: "3.0", clauses: [] }, from: "2027-01-01" },
  adoptAgreement: { document: { family: "paas", version: "3.0", clauses: [] }, from: "2027-01-01" },
  enrolAgent: { token: "client:lyon:secret", key: "ab".repeat(32), proof: "q".repeat(86) },
  reportAsAgent: {
    ...{ tenant: "client", vantage: "lyon", version: "0.1.0", configuration: "ab".repeat(32) },
    clock: { measuredAt: at, offsetMs: -12, roundTripMs: 20 },
    buffered: { blocks: 1, bytes: 400 },
    ...{ seen: [seen], aside: [{ platform: "ocp01", component: "api", at, ok: true, offsetMs: 5_000 }], missed: [missed] },
    block: {
      ...{ platform: "ocp01", number: 0, series: [{ component: "api", beatMs: 30_000 }] },
      ...{ body: "q".repeat(40), detail: "q".repeat(8), signature: "q".repeat(86) },
    },
  },
};

/** Every endpoint that takes a body, with the bytes of a right one; throws where the table above lacks one, or holds one too many. */
export function endpointsWithBodies(): (Endpoint & { readonly sample: Buffer })[] {
  const taking = endpoints.filter(({ request }) => request?.body !== undefined);
  const strangers = Object.keys(bodies).filter((name) => !taking.some(({ operationId }) => operationId === name));
  if (strangers.length > 0) throw new Error(`no endpoint takes ${strangers.join(", ")}`);
  return taking.map((endpoint) => ({ ...endpoint, sample: sampleOf(endpoint) }));
}

function sampleOf({ operationId }: Endpoint): Buffer {
  const body = bodies[operationId];
  if (body === undefined) throw new Error(`no body of ${operationId} is among those that are sent damaged`);
  return Buffer.from(JSON.stringify(body));
}
