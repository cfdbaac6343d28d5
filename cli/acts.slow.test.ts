import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parseReceipt, receiptText } from "../core/ledger/receipt.ts";
import { answeredCommands } from "../test/answered-commands.ts";
import { entriesUpTo, receiptOf } from "../test/ledger/small-log.ts";

const at = Date.UTC(2026, 9, 14, 6, 12, 40);
const receipt = JSON.parse(receiptText(receiptOf(2, entriesUpTo(4))));
const recorded = { id: "N-2", platform: "ocp01", at, receipts: [receipt], outage: "IND-2026-031" };

const commands = answeredCommands();
const { run, answered, inFolder } = commands;

const paris = ["--zone", "Europe/Paris"];
const interval = ["--from", "2026-10-14T08:12:40", "--to", "2026-10-14T06:20:00Z", ...paris];
const between = { from: at, to: Date.UTC(2026, 9, 14, 6, 20) };
const acts: [typed: readonly string[], url: string, body: object][] = [
  [["report", "ocp01"], "notifications", { note: null, claimedAt: null }],
  [
    [
      "report",
      "ocp01",
      "--component",
      "api",
      "--component",
      "router",
      "--note",
      "No deploys",
      "--claimed-at",
      "2026-10-14 08:12:40",
      ...paris,
    ],
    "notifications",
    { components: ["api", "router"], note: "No deploys", claimedAt: at },
  ],
  [["confirm", "ocp01", "--of", "N-2"], "restorations", { of: "N-2", note: null }],
  [["confirm", "ocp01", "--component", "api"], "restorations", { components: ["api"], note: null }],
  [["deny", "ocp01", "--of", "N-2", "--note", "Still down"], "denials", { of: "N-2", note: "Still down" }],
  [
    ["record", "exclusion", "ocp01", "--cause", "suspension", ...interval, "--reason", "Unpaid", "--proof", "INC-1"],
    "exclusions",
    { cause: "suspension", ...between, reason: "Unpaid", proof: "INC-1" },
  ],
  [
    [
      "record",
      "exclusion",
      "ocp01",
      "--cause",
      "suspension",
      "--from",
      "2026-10-14T06:12:40Z",
      "--reason",
      "Unpaid",
      "--proof",
      "INC-1",
    ],
    "exclusions",
    { cause: "suspension", from: at, reason: "Unpaid", proof: "INC-1" },
  ],
  [["record", "zones", "ocp01", "--zones", "2", "--evidence", "Nodes"], "zones", { zones: 2, evidence: "Nodes" }],
  [
    ["record", "zones", "ocp01", "--zones", "3", "--since", "2026-10-14T06:12:40Z", "--evidence", "Nodes"],
    "zones",
    { zones: 3, at, evidence: "Nodes" },
  ],
  [
    ["record", "void", "ocp01", "--component", "api", "--vantage", "local", ...interval, "--reason", "Own network"],
    "voids",
    { component: "api", vantage: "local", ...between, reason: "Own network" },
  ],
  [["record", "contest", "ocp01", "--of", "N-2", "--reason", "Up"], "contests", { of: "N-2", reason: "Up" }],
  [
    ["record", "ruling", "ocp01", ...interval, "--counts", "no", "--reason", "Decided", "--proof", "D-7"],
    "rulings",
    { ...between, counts: false, reason: "Decided", proof: "D-7" },
  ],
  [
    ["dispute", "propose", "ocp01", "--dispute", "C-4", ...interval, "--counts", "yes", "--reason", "Still failed"],
    "ruling-proposals",
    { dispute: "C-4", ...between, counts: true, reason: "Still failed" },
  ],
  [
    ["dispute", "accept", "ocp01", "--of", "P-5", "--reason", "So it was"],
    "ruling-acceptances",
    { of: "P-5", reason: "So it was" },
  ],
  [["dispute", "decline", "ocp01", "--of", "P-5", "--reason", "No"], "ruling-refusals", { of: "P-5", reason: "No" }],
  [
    ["record", "claimed-instant", "ocp01", "--of", "N-2", "--reason", "Gateway"],
    "claimed-instants",
    { of: "N-2", reason: "Gateway" },
  ],
  [["record", "retraction", "ocp01", "--of", "N-2", "--reason", "Mistake"], "retractions", { of: "N-2", reason: "Mistake" }],
  [
    ["record", "notification", "ocp01", "--at", "2026-10-14T08:12:40+02:00"],
    "notifications",
    { note: null, claimedAt: null, at },
  ],
  [
    ["record", "restoration", "ocp01", "--of", "N-2", "--at", "2026-10-14T06:12:40Z"],
    "restorations",
    { of: "N-2", note: null, at },
  ],
];

describe("acts", () => {
  test.each(acts)("garant %j posts to %s", async (typed, url, body) => {
    answered({ status: 201, body: recorded });
    const { code, out } = await run(typed);
    expect(code).toBe(0);
    expect(commands.garant.asked).toHaveLength(1);
    expect(commands.garant.asked[0]).toMatchObject({ method: "POST", url: `/api/v1/platforms/ocp01/${url}`, body });
    expect(Object.keys(Object(commands.garant.asked[0]?.body)).sort()).toEqual(Object.keys(body).sort());
    expect(commands.garant.asked[0]?.headers).toMatchObject({ authorization: "Bearer gat_test", "garant-channel": "cli" });
    expect(commands.garant.asked[0]?.headers["idempotency-key"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(out).toBe(
      [
        "Recorded: N-2",
        "Platform: ocp01",
        "Instant kept: 2026-10-14T08:12:40+02:00",
        "Outage: IND-2026-031",
        "Fact: 2 unavailability.reported\n",
      ].join("\n"),
    );
  });

  test("answer in JSON as the API does, and speak French", async () => {
    answered({ status: 201, body: recorded }, { status: 201, body: recorded });
    expect(JSON.parse((await run(["report", "ocp01", "--json"])).out)).toEqual(recorded);
    expect((await run(["report", "ocp01", "--lang", "fr"])).out).toContain("Instant retenu\u202f: 2026-10-14T08:12:40+02:00");
    expect(commands.garant.asked[1]?.headers["accept-language"]).toBe("fr");
  });

  test("show back the instants that were understood, on standard error", async () => {
    answered({ status: 201, body: recorded });
    const { err } = await run(["report", "ocp01", "--claimed-at", "2026-10-14T08:12:40", ...paris]);
    expect(err).toBe("--claimed-at = 2026-10-14T08:12:40+02:00\n");
  });

  test("keep the receipt as the verifier reads it, and never over another file", async () => {
    answered({ status: 201, body: recorded });
    expect((await run(["report", "ocp01", "--receipt", inFolder("r.json")])).code).toBe(0);
    expect(parseReceipt(await readFile(inFolder("r.json"), "utf8"))).toMatchObject({ ok: true, value: { index: 2 } });
    const again = await run(["report", "ocp01", "--receipt", inFolder("r.json")]);
    expect(again).toMatchObject({ code: 2, out: "" });
    expect(commands.garant.asked).toHaveLength(1);
  });

  test.each([
    ["2026-10-14T08:12", [], "names no instant without an offset"],
    ["2026-10-25T02:30", paris, "comes twice there"],
    ["2026-03-29T02:30", paris, "does not exist there"],
    ["yesterday", paris, "expected an instant"],
    ["2026-10-14T08:12", ["--zone", "Paris"], "expected a zone"],
  ])("refuse the instant %s with %j before anything is sent", async (typed, more, said) => {
    const { code, out, err } = await run(["report", "ocp01", "--claimed-at", typed, ...more]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(said);
    expect(commands.garant.asked).toEqual([]);
  });
});

describe("an act whose answer is lost", () => {
  test("is asked for again under the same key, and told once", async () => {
    answered({ cut: true, body: "" }, { status: 503, body: { code: "not-acknowledged" } }, { status: 201, body: recorded });
    expect(await run(["report", "ocp01"])).toMatchObject({ code: 0, err: "" });
    expect(new Set(commands.garant.asked.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    expect(commands.garant.asked).toHaveLength(3);
  });

  test("and stays so: 3, with the key to repeat it by", async () => {
    answered({ cut: true, body: "" }, { cut: true, body: "" }, { cut: true, body: "" });
    const { code, err } = await run(["report", "ocp01", "--idempotency-key", "K1"]);
    expect(code).toBe(3);
    expect(err).toContain("--idempotency-key K1");
  });
});
