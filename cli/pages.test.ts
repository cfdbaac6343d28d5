import { afterEach, beforeEach, expect, test } from "vitest";
import { type Answering, answering } from "../test/answering.ts";
import { outage, platform, platformSummary, probeKind, provedEntry, statement, statementSummary } from "../test/answers.ts";
import { registry } from "./commands/registry.generated.ts";
import { runInMemory } from "./memory-io.ts";

let garant: Answering;
beforeEach(async () => {
  garant = await answering();
});
afterEach(() => garant.close());

const list = (item: unknown) => ({ items: [item], next: null });
const pages: [typed: string, url: string, answer: unknown, en: string[], fr: string[]][] = [
  [
    "platform list",
    "/platforms?limit=50",
    list(platformSummary),
    ["ocp01     Production (demo)  down   2026-10-14T08:12:40+02:00  2026-10  99.8972%", "missed, firm"],
    ["ocp01       Production (démo)  indisponible", "99,8972\u202f%", "manqué, ferme", "au mieux"],
  ],
  [
    "platform show ocp01",
    "/platforms/ocp01",
    platform,
    [
      "State: down (2026-10-14T08:12:40+02:00)",
      "Budget left: −1\u00a0min\u00a013\u00a0s",
      "connection refused",
      "no contractual value",
    ],
    ["État\u202f: indisponible", "aucune valeur contractuelle", "connexion refusée", "en échec"],
  ],
  [
    "outage list --platform ocp01 --state open",
    "/outages?limit=50&platform=ocp01&state=open",
    list(outage),
    ["IND-2026-031  ocp01 (demo)  2026-10-14T08:12:40+02:00  2026-10-14T08:58:35+02:00  45\u00a0min\u00a055\u00a0s"],
    ["indisponibilité", "2\u00a0min\u00a050\u00a0s"],
  ],
  [
    "outage show IND-2026-031",
    "/outages/IND-2026-031",
    outage,
    [
      "End retained: 2026-10-14T08:58:35+02:00",
      "The client was first.",
      "reported",
      "+2\u00a0min\u00a030\u00a0s",
      "2026-10  44\u00a0min\u00a042\u00a0s",
    ],
    ["Fin retenue\u202f:", "Le client a été le premier.", "retour vu par la supervision", "opposable"],
  ],
  [
    "statement list",
    "/statements?limit=50",
    list(statementSummary),
    ["2026-10  ocp01     frozen v1  99.8972%  –          missed, firm  0.0028           2026-11-30"],
    ["arrêté v1", "99,8972\u202f%", "dernier jour pour réclamer"],
  ],
  [
    "statement show ocp01 2026-10 --version 1",
    "/statements/ocp01/2026-10?version=1",
    statement,
    [
      "State: frozen, v1, 2026-11-01T00:00:00+01:00",
      "Measured: 99.8972%",
      "Claimable: –",
      "without that report  N-2",
      "Coverage: 100.0000%",
    ],
    ["Opposable\u202f: –", "sans cette notification", "Pénalité, points\u202f: 0.0028"],
  ],
  [
    "ledger show 2",
    "/ledger/entries/2",
    provedEntry,
    ["Kind: unavailability.reported", "Body: erased; the entry can still be proved", "Checkpoint: 4, "],
    ["Contenu\u202f: effacé\u202f; l’entrée reste prouvable"],
  ],
  [
    "probe kinds",
    "/probe-kinds",
    { items: [probeKind] },
    ["tcp: TCP connection. An open port", "  timeoutMs  Time limit    integer (ms)  1     60000  5000"],
    ["tcp: Connexion TCP.", "si omis"],
  ],
];

test.each(pages)("garant %s reads %s, in both languages and as JSON", async (typed, url, answer, en, fr) => {
  garant.queue.push({ body: answer }, { body: answer }, { body: answer });
  const run = (...more: string[]) => runInMemory(registry, [...typed.split(" "), "--server", garant.server, ...more]);
  const [english, french, json] = [await run(), await run("--lang", "fr"), await run("--json")];
  expect(garant.asked.map((one) => one.url)).toEqual(Array.from({ length: 3 }, () => `/api/v1${url}`));
  for (const words of en) expect(english.out).toContain(words);
  for (const words of fr) expect(french.out).toContain(words);
  expect([english.code, french.code, json.code]).toEqual([0, 0, 0]);
  const value = JSON.parse(json.out);
  expect(value).toEqual("next" in Object(answer) ? { items: Object(answer).items } : answer);
});
