/** What other people's servers answer, and what an agent finds in its own folder: random bytes and random changes of what is right. */
import { encode } from "dns-packet";
import { PrometheusFailed, seriesIn } from "../../cli/importing/prometheus-range.ts";
import { utf8 } from "../../core/json/utf8.ts";
import {
  areChains,
  areMissed,
  isEnrolment,
  isOpenObservation,
  isQueuedBlock,
  isSignedText,
  type KeptForm,
  ofForm,
} from "../../server/agent/kept-forms.ts";
import { challengesOf } from "../../server/dial/challenge.ts";
import { dnsReply } from "../../server/dial/dns-message.ts";
import { servingStatus } from "../../server/dial/health-message.ts";
import { enrolmentToken, readEnrolmentToken } from "../../server/remote/protocol.ts";
import { parser, textOf, triedAtRandom } from "./tried-at-random.ts";

const at = 1_791_965_560_123;
const question = { name: "api.example", type: "A" } as const;
const query = { id: 4_711, bytes: Buffer.alloc(0) };
const answers = [{ ...question, data: "192.0.2.10", ttl: 60 }];
const dnsSample = encode({ type: "response", id: query.id, questions: [question], answers });
const hex64 = "ab".repeat(32);
const token = enrolmentToken({ tenant: "acme", vantage: "lyon", secret: hex64, serverKey: hex64 });
const values = [
  [1_791_965_560, "1"],
  [1_791_965_620.5, "0"],
];
const matrix = { status: "success", data: { resultType: "matrix", result: [{ metric: { job: "api" }, values }] } };
const observed = { probe: "p", series: "acme ocp01 api lyon", at, due: at, ok: true, phases: { total: 5 } };
const block = {
  platform: "ocp01",
  number: 3,
  series: [{ component: "api", beatMs: 30_000 }],
  body: "qq==",
  detail: "",
  signature: "q",
};
const enrolment = { origin: "https://garant.example", tenant: "acme", vantage: "lyon", title: "Lyon", serverKey: hex64 };
const missed = { probe: "p", series: "acme ocp01 api lyon", due: at, until: at, beats: 1, reason: "paused" };
const chain = { number: 3, to: at, digest: hex64, series: [] };

const prometheusSeries = (bytes: Uint8Array) => {
  try {
    return seriesIn(200, textOf(bytes));
  } catch (error) {
    if (error instanceof PrometheusFailed) return undefined;
    throw error;
  }
};

/** As the language reads it; undefined for what is no JSON. */
function json(bytes: Uint8Array) {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}

const kept = <Value>(what: string, sample: unknown, isOfForm: KeptForm<Value>, texts: readonly string[]) =>
  parser(
    `${what} of an agent`,
    utf8(JSON.stringify(sample)),
    (bytes) => ofForm(textOf(bytes), isOfForm),
    (_, bytes) => {
      const value = json(bytes);
      return value === undefined || [value].flat().some((one) => texts.some((name) => typeof one[name] !== "string"));
    },
  );

triedAtRandom([
  parser(
    "an answer of a name server",
    dnsSample,
    (bytes) => {
      const reply = dnsReply(Buffer.from(bytes), query, question);
      return typeof reply === "string" ? undefined : reply;
    },
    ({ records }, bytes) =>
      Buffer.from(bytes).readUInt16BE(0) !== query.id || (Number(bytes[2]) & 0x80) === 0 || records.includes(""),
  ),
  parser(
    "the health of a server of gRPC",
    Uint8Array.of(0, 0, 0, 0, 2, 8, 1),
    (bytes) => servingStatus(Buffer.from(bytes)) ?? undefined,
    (status, bytes) => bytes[0] !== 0 || (status === "SERVING" && !Buffer.from(bytes).includes(1, 5)),
  ),
  parser(
    "a challenge of a registry",
    utf8('Bearer realm="https://auth.example/token",service="registry \\"one\\"",scope="repository:a/b:pull", Basic realm=x'),
    (bytes) => {
      const found = challengesOf(Buffer.from(bytes).toString("latin1"));
      return found.length > 0 ? found : undefined;
    },
    (found) => found.some(({ scheme, parameters }) => !/^[a-z][\w-]*$/.test(scheme) || parameters.size === 0),
  ),
  parser(
    "an enrolment token",
    utf8(token),
    (bytes) => readEnrolmentToken(textOf(bytes)),
    (read, bytes) => enrolmentToken(read) !== textOf(bytes).trim(),
  ),
  parser(
    "an answer of a Prometheus",
    utf8(JSON.stringify(matrix)),
    prometheusSeries,
    (_, bytes) => json(bytes)?.status !== "success",
  ),
  kept("the enrolment", enrolment, isEnrolment, Object.keys(enrolment)),
  kept("the configuration", { text: "{}", signature: "q" }, isSignedText, ["text", "signature"]),
  kept("a block", block, isQueuedBlock, ["platform", "body", "signature"]),
  kept("a line of the journal", observed, isOpenObservation, ["probe", "series"]),
  kept("the missed beats", [missed], areMissed, ["probe", "series", "reason"]),
  kept("the ends of chains", { ocp01: chain }, areChains, []),
]);
