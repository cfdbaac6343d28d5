/** Every operation of the API: what is valid is taken, what is not is refused by its description, and nothing at all fails. T10, T11. */
import { generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApiDocument } from "../../api/routes/document.ts";
import { verifyLedger } from "../../server/ledger/verify.ts";
import { enrolmentMessage, reportMessage, signatureHeader } from "../../server/remote/protocol.ts";
import { type Endpoint, endpoints, nonconformity } from "./described.ts";
import { recomputed, withoutIgnored } from "./recomputed.ts";
import { type Answer, type Served, served } from "./served.ts";
import { connectAndSee, connectForm, type Target, target, until } from "./watched.ts";

let at: Served;
let api: Target;
let outage = "";
let notification = "";
beforeAll(async () => {
  at = await served();
  api = await target();
  const elsewhere = { name: "elsewhere", kind: "imported", from: Date.now() + 86_400_000 };
  await connectAndSee(at.client, { ...connectForm("ocp01", { api }), vantages: [{ name: "local" }, elsewhere] });
  const reported = await at.client("POST", "/platforms/ocp01/notifications", { body: {} });
  [notification, outage] = [reported.body.id, reported.body.outage];
  await until(
    async () => (await at.client("GET", "/overview")).body.questions,
    (questions) => questions.length > 0,
  );
}, 60_000);
afterAll(async () => {
  await at.end();
  await api.close();
});

/** Of a vantage that does not belong to the platform yet: what it saw is kept, and decides nothing. */
const imported = { from: Date.now() - 172_800_000 };
const reasons = { reason: "because", proof: "T-1", evidence: "inventory" };
const alertRules = { rules: [{ match: {}, platform: "ocp01", component: "{component}", vantage: "alerts" }] };
const form = () => connectForm("ocp02", { api }, null);
/** What holds of the platform already, but for its title. */
const described = () => ({ title: "Described", components: form().components });

const pair = generateKeyPairSync("ed25519");
const signed = (message: Uint8Array) => sign(null, message, pair.privateKey).toString("base64");

/** An agent made of its key alone. */
const agent = {
  token: "",
  enrolment: { token: "", key: "", proof: "" },
  report: {
    ...{ tenant: "client", vantage: "lyon", version: "test", configuration: null, clock: null },
    ...{ buffered: { blocks: 0, bytes: 0 }, seen: [], aside: [], missed: [], block: null },
  },
  enrol() {
    const { x = "" } = pair.publicKey.export({ format: "jwk" });
    const key = Buffer.from(x, "base64url").toString("hex");
    Object.assign(this.enrolment, { token: this.token, key, proof: signed(enrolmentMessage(this.token)) });
  },
  /** Signs what is a report, as it is sent. */
  headers: (body: unknown): Record<string, string> =>
    typeof body === "object" && body !== null && "buffered" in body
      ? { [signatureHeader]: signed(reportMessage(JSON.stringify(body))) }
      : {},
};

/** A valid request of each operation, in an order in which each is possible; `{of}` is what the one before it recorded. */
function validRequests(): [operationId: string, query: string, body: object | undefined, by?: "provider"][] {
  const now = Date.now();
  return [
    ...(
      [
        "getSession",
        "getHealth",
        "getOverview",
        "getAgreement",
        "listPlatforms",
        "getPlatform",
        "getDescription",
        "listOutages",
        "getOutage",
      ] as const
    ).map((id): [string, string, undefined] => [id, "", undefined]),
    ["getTimeline", `?from=${now - 3_600_000}&to=${now}`, undefined],
    ["listObservations", "?component=api&vantage=local", undefined],
    ...[
      "listMissedBeats",
      "listProbeKinds",
      "listExclusionCauses",
      "listRecords",
      "listStatements",
      "getStatement",
      "getStatementDocument",
      "getBundle",
    ].map((id): [string, string, undefined] => [id, "", undefined]),
    ...["getCheckpoint", "getLogKey", "listEntries", "getEntry", "listTokens"].map((id): [string, string, undefined] => [
      id,
      "",
      undefined,
    ]),
    ["getConsistency", "?from=1&to=2", undefined],
    ["listEntryRange", "?from=0&limit=5", undefined],
    ["listArchived", "", undefined],
    ...["getStatementPaper", "getStatementTable", "getPeriodPaper", "getPeriodTable"].map((id): [string, string, undefined] => [
      id,
      "?language=fr",
      undefined,
    ]),
    [
      "importObservations",
      "",
      { vantage: "elsewhere", source: "a file", runs: [{ component: "api", from: imported.from, everyMs: 60_000, marks: "11" }] },
    ],
    ["createAlertSource", "", { source: "alertmanager", ...alertRules }],
    ["getAlertSource", "", undefined],
    ["changeAlertRules", "", alertRules],
    ["previewAlerts", "", alertRules],
    ["removeAlertSource", "", { reason: "another one" }],
    ...["listAlertSources", "getMetrics", "getOpenSlo", "getPublication"].map((id): [string, string, undefined] => [
      id,
      "",
      undefined,
    ]),
    ["changePublication", "", { public: true }],
    ...["getPublicStatus", "getPublicOutages"].map((id): [string, string, undefined] => [id, "", undefined]),
    ["tryProbe", "", form().components[0]?.probe],
    ["connectPlatform", "", form()],
    ["describeFromNow", "", described()],
    ["denyRestoration", "", { of: notification }],
    ["reportUnavailability", "", { components: ["api"], note: "é ☃ 😀", claimedAt: now - 5 }],
    ["acceptClaimedInstant", "", { of: "{of}", ...reasons }, "provider"],
    ["confirmRestoration", "", { of: "{of}" }],
    ["contestRecord", "", { of: notification, ...reasons }, "provider"],
    ["listDisputes", "", undefined],
    ["getDispute", "", undefined],
    ["declareExclusion", "", { cause: "hammering-block", from: now - 9_000, to: now - 1, ...reasons }, "provider"],
    ["retractRecord", "", { of: "{of}", ...reasons }, "provider"],
    ["recordZones", "", { zones: 2, ...reasons }],
    ["voidObservations", "", { component: "api", vantage: "local", from: now - 60_000, to: now, ...reasons }, "provider"],
    ["getSupervision", "", undefined],
    ["getServerClock", "", undefined],
    ["inviteVantage", "", { vantage: "lyon", title: "Lyon" }],
    ["getVantage", "", undefined],
    ["enrolAgent", "", agent.enrolment],
    ["reportAsAgent", "", agent.report],
    ["placeVantage", "", { vantage: "lyon", beat: null }],
    ["withdrawVantage", "", undefined],
    ["revokeVantage", "", { reason: "given back" }],
    ["previewAct", "", { act: "propose-ruling", input: { from: now - 60_000, to: now, counts: true, ...reasons } }],
    ["proposeRuling", "", { from: now - 60_000, to: now, counts: true, ...reasons }],
    ["declineRuling", "", { of: "{of}", ...reasons }],
    ["proposeRuling", "", { from: now - 60_000, to: now, counts: false, ...reasons }],
    ["acceptRuling", "", { of: "{of}", ...reasons }, "provider"],
    ["createToken", "", { title: "t", permissions: ["platform:read"], days: 1 }],
    ["revokeToken", "", undefined],
    ["listAccounts", "", undefined],
    ["inviteAccount", "", { name: "Ada", email: "ada@client.example" }],
    ["endSessions", "", undefined],
    ["closeAccount", "", { reason: "left" }],
    ["listClients", "", undefined, "provider"],
    ["createClient", "", { id: "acme", name: "Acme" }, "provider"],
    ["startDemonstration", "", {}],
    ["breakDemonstration", "", { component: "api", forMs: 1_000 }],
  ];
}

let last = "";
function addressOf({ path }: Endpoint): string {
  const month = new Date().toISOString().slice(0, 7);
  const filled: Record<string, string> = {
    platform: "ocp01",
    outage,
    month,
    client: "client",
    period: "2026",
    digest: "0".repeat(64),
    seq: "1",
    token: last,
    account: last,
    vantage: "lyon",
    dispute: last,
    source: "alertmanager",
  };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? "");
}

const send = (endpoint: Endpoint, query: string, body: unknown, by: "client" | "provider" = "client"): Promise<Answer> =>
  at[by](
    endpoint.method.toUpperCase(),
    `${addressOf(endpoint)}${query}`,
    body === undefined
      ? {}
      : { body, headers: { ...agent.headers(body), ...(endpoint.method === "put" && { "if-match": "*" }) } },
  );

test("each operation takes what is valid, and answers as it is described", { timeout: 60_000 }, async () => {
  // What needs a frozen or an amended statement, a second agreement or one that names a body, or a source's own token, is tried where those are.
  const taken: string[] = ["setUpAccount", "compareStatements", "ruleDispute", "receiveAlerts", "sendClaim", "getArchived"];
  taken.push("compareAgreements", "previewAdoption", "adoptAgreement");
  for (const [operationId, query, body, by] of validRequests()) {
    const endpoint = endpoints.find((one) => one.operationId === operationId);
    if (endpoint === undefined) throw new Error(`there is no ${operationId}`);
    if (body === agent.enrolment) agent.enrol();
    const filled: unknown = body && JSON.parse(JSON.stringify(body).replace("{of}", last));
    const answer = await send(endpoint, query, filled, by);
    if (operationId === "inviteVantage") agent.token = answer.body.token;
    expect([operationId, answer.status < 300, answer.body?.code]).toEqual([operationId, true, undefined]);
    if (typeof answer.body?.id === "string" && endpoint.method === "post") last = answer.body.id;
    taken.push(operationId);
  }
  expect(endpoints.map(({ operationId }) => operationId).filter((id) => !taken.includes(id))).toEqual([]);
});

test("the document that is served is the one of the endpoints", async () => {
  const { body } = await at.client("GET", "/openapi.json", { token: null });
  expect(body).toEqual(JSON.parse(JSON.stringify(openApiDocument(body.info.version))));
});

/** Values that forms forget: nothing, the wrong type, the largest, what is no number, texts that mean something elsewhere. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e21,
    2 ** 53,
    1.5,
    "",
    " ",
    "__proto__",
    "constructor",
    "🤷",
    "a".repeat(3_000),
    "'; drop table entry; --",
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [null],
    [["api"]],
    { of: {} },
    "../../etc/passwd",
    "%00",
    "\u202e",
    "1970-01-01",
    "NaN",
    `\\u0000`,
    "\u0000",
    "\ud800",
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

test("whatever is sent to an operation that writes, it is taken or refused, and never fails", { timeout: 120_000 }, async () => {
  const valid = new Map(validRequests().map(([id, , body]) => [id, body]));
  const avoided = new Set(["startDemonstration", "breakDemonstration", "tryProbe"]);
  const writing = endpoints
    .filter(({ request, operationId }) => request?.body && !avoided.has(operationId))
    .map((one) => one.operationId);
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...writing), fc.nat(20), nasty, fc.boolean(), async (operationId, place, value, whole) => {
      const endpoint = endpoints.find((one) => one.operationId === operationId);
      if (endpoint === undefined) return;
      const usual: object = valid.get(operationId) ?? { name: "x", email: "x@x.example", password: "x".repeat(12) };
      const names = Object.keys(usual);
      const body = whole ? value : { ...usual, [names[place % Math.max(1, names.length)] ?? "x"]: value };
      const { status } = await send(endpoint, "", body, place % 2 === 0 ? "client" : "provider");
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect([operationId, status < 500]).toEqual([operationId, true]);
    }),
    { numRuns: 600 },
  );
  console.log(Object.fromEntries(statuses));
});

test("whatever stands in an address, it is answered or refused, and never fails", { timeout: 120_000 }, async () => {
  const reading = endpoints.filter(({ method, responses }) => method === "get" && responses["422"]).map((one) => one.path);
  const text = fc.oneof(
    fc.string({ maxLength: 80, unit: "binary" }),
    fc.constantFrom("..", "%", "%00", "-1", "1e99", "9".repeat(30), "\u0000", "é"),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...reading),
      text,
      text,
      fc.constantFrom("limit", "cursor", "from", "to", "kind", "subject", "state", "version", "platform", "component"),
      async (path, part, value, name) => {
        const sound = (one: string) => encodeURIComponent(one.toWellFormed());
        const address = path.replace(/\{(\w+)\}/g, () => sound(part) || "x");
        const { status } = await at.client("GET", `${address}?${name}=${sound(value)}`, {
          unchecked: address.includes("..") || /\/\.?(\/|$)/.test(address),
        });
        expect([path, status < 500]).toEqual([path, true]);
      },
    ),
    { numRuns: 800 },
  );
  expect(at.journal.filter((line) => line.includes("unexpected failure"))).toEqual([]);
});

test("after all that the books verify, and the figures are still the rules'", async () => {
  const { ledger, store } = at.running.garant;
  const log = ledger.log("client");
  expect(log && (await verifyLedger(store, log, { state: true })).faults).toEqual([]);
  const pair = async () => {
    const { figures } = (await at.client("GET", "/platforms/ocp01")).body.month;
    return [figures, await recomputed(at.client, "ocp01", figures.month, figures.at)].map((one) =>
      JSON.stringify(withoutIgnored(one)),
    );
  };
  await until(pair, ([shown, computed]) => shown === computed, 5_000);
});

test("control: an answer with a field too many, a status or a type that is not described is noticed", () => {
  const health = endpoints.find(({ operationId }) => operationId === "getHealth");
  if (health === undefined) throw new Error("no health");
  const against = (status: number, mediaType: string, body: object) =>
    nonconformity(health, { status, mediaType, text: JSON.stringify(body) });
  const body = { status: "ready", version: "1" };
  expect(against(200, "application/json", body)).toBeUndefined();
  expect(against(200, "application/json", { ...body, secret: 1 })).toContain("more than is described");
  expect(against(418, "application/json", body)).toContain("not described");
  expect(against(200, "text/html", body)).toContain("not described");
  expect(against(200, "application/json", { version: 1 })).toContain("getHealth");
});
