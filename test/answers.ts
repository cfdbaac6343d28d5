/** Answers of the API as examples, each held against its schema so that they cannot drift from it. */
import { ProvedEntry } from "../api/routes/ledger.ts";
import { Figures } from "../api/schemas/figures.ts";
import { Outage } from "../api/schemas/outage.ts";
import { Platform, PlatformSummary, ProbeKind } from "../api/schemas/platform.ts";
import { Statement, StatementSummary } from "../api/schemas/statement.ts";
import { entriesUpTo, receiptOf } from "./ledger/small-log.ts";

const from = Date.UTC(2026, 8, 30, 22);
const to = Date.UTC(2026, 9, 31, 23);
const length = to - from;
const at = Date.UTC(2026, 9, 14, 8);
const start = Date.UTC(2026, 9, 14, 6, 12, 40);
const end = Date.UTC(2026, 9, 14, 6, 58, 35);
const counted = end - start;
const ratio = { up: length - counted, of: length, shown: "99.8972" };
const title = { en: "Service agreement", fr: "Convention de services" };

export const figures = Figures.parse({
  ...{ indicator: "IC-PAAS_SNC-01", platform: "ocp01", month: "2026-10", at, verdict: "missed", firm: true, ignored: 0 },
  period: { from, to, length, elapsed: at - from },
  ...{ counted, disputed: 170_000, excluded: 0, excludedBy: {}, unknown: 0, up: length - counted, eligible: length },
  ...{ claimable: counted, availability: ratio, claimableAvailability: ratio, ifDisputesGoToClient: ratio, worst: ratio },
  ...{ coverage: { up: length, of: length, shown: "100.0000" }, allowed: 2_682_000, left: -73_000 },
  penalty: { points: { numerator: 1, denominator: 1, shown: "0.0028" }, capped: false, lastDayToClaim: "2026-11-30" },
  outages: [],
});

export const platformSummary = PlatformSummary.parse({
  ...{ id: "ocp01", title: "Production", demonstration: true, region: "fr-par", state: "down", since: start },
  ...{ affected: ["api"], outage: "IND-2026-031", lastObservationAt: at, zones: { zones: 2, eligible: true, since: from } },
  month: { figures, atBest: ratio, missedAt: at, burn: "1.2", outlook: { warnings: [], forecast: null, atRisk: false } },
  verdicts: [],
});

const refused = { code: "refused", data: {}, words: { en: "connection refused", fr: "connexion refusée" } };

export const platform = Platform.parse({
  ...platformSummary,
  components: [{ name: "api", title: "API", state: "down", held: false, since: start }],
  vantages: [{ name: "local", title: "Here", party: "provider", kind: "probe", lastAt: at, missedBeats: 0 }],
  lastSeen: [{ component: "api", vantage: "local", state: "failing", at, ok: false, failure: refused, totalMs: 3 }],
});

const outageSummary = {
  ...{ id: "IND-2026-031", platform: "ocp01", platformTitle: "Production", demonstration: true, from: start, to: end },
  ...{ components: ["api"], openedBy: "client", counted, excluded: 0, disputed: 170_000, claimable: counted },
};

const step = {
  ...{ effectMs: null, components: ["api"], vantages: [], party: null, record: null, cause: null, reason: null, failure: null },
  ...{ article: "9", facts: [{ seq: 118, kind: "unavailability.reported", at: start }], withdrawn: false, decides: null },
};

export const outage = Outage.parse({
  ...outageSummary,
  ...{ segments: [], seen: [], questions: [], vantages: [] },
  steps: [
    {
      ...step,
      at: start,
      kind: "notified",
      decides: "start",
      party: "client",
      record: "N-2",
      reason: "No deploys",
      effectMs: 150_000,
    },
    { ...step, at: end, kind: "restored-by-supervision", decides: "end", vantages: ["local"] },
  ],
  disagreements: [],
  effects: [{ month: "2026-10", allowed: 2_682_000, counted, verdict: "missed", claimableAvailability: ratio, readings: [] }],
  checkpoint: { size: 120, root: "AAAA", at },
  summary: { en: "The client was first.", fr: "Le client a été le premier." },
});

export const statementSummary = StatementSummary.parse({
  ...{ platform: "ocp01", platformTitle: "Production", demonstration: false, month: "2026-10", state: "frozen", version: 1, at },
  ...{ verdict: "missed", firm: true, availability: ratio, claimableAvailability: null, penalty: "0.0028" },
  lastDayToClaim: "2026-11-30",
});

export const statement = Statement.parse({
  ...statementSummary,
  ...{ figures, atBest: null, frozenAt: to, freezesAt: to, engine: "1", zone: "Europe/Paris", zoneData: "2026a", entries: 118 },
  agreement: { family: "paas", version: "2.0", title, digest: "d".repeat(64), article: "9.1" },
  ...{
    digest: "e".repeat(64),
    checkpoint: { size: 120, root: "AAAA", at },
    versions: [],
    claims: [],
    convention: [],
    vantages: [],
    segments: [],
  },
  ...{ effects: [], zones: [] },
  readings: [
    {
      ...{ reading: "without-notification", record: "N-2", counted: 0, claimable: 0, availability: ratio },
      ...{ claimableAvailability: ratio, verdict: "met", penalty: null },
    },
  ],
  intervals: [
    {
      ...{ from: start, to: end, kind: "down", outage: "IND-2026-031", cause: null, openedBy: "client", components: ["api"] },
      ...{ claimable: true, fact: { seq: 118, kind: "unavailability.reported", at: start } },
    },
  ],
  claimStrictDay: null,
});

export const probeKind = ProbeKind.parse({
  kind: "tcp",
  title: { en: "TCP connection", fr: "Connexion TCP" },
  advice: { en: "An open port is not a working service.", fr: "Un port ouvert n’est pas un service qui marche." },
  parameters: [
    {
      ...{ name: "timeoutMs", type: "integer", title: { en: "Time limit", fr: "Délai" }, unit: "ms", required: false },
      ...{ default: 5_000, options: null, min: 1, max: 60_000, secret: false, multiline: false, advice: null },
    },
  ],
});

const [first] = [receiptOf(2, entriesUpTo(4))];
export const provedEntry = ProvedEntry.parse({
  entry: first.entry,
  body: null,
  salt: null,
  receipt: { ...first, proof: first.proof.map((hash) => Buffer.from(hash).toString("base64")) },
});
