/** Agents elsewhere, as this server answers them: enrolment by a one-time token, reports signed by their keys. */
import { hash } from "node:crypto";
import type { z } from "zod";
import { type Refusal, refuse } from "../../api/errors.ts";
import type { AgentAnswer, EnrolAgent, EnrolledAgent } from "../../api/schemas/agent.ts";
import { readBase64 } from "../../core/json/base64.ts";
import { readHex } from "../../core/json/hex.ts";
import { bad, good, type Result } from "../../core/result.ts";
import type { Actor } from "../http/environment.ts";
import { verifyEd25519 } from "../keys/crypto.ts";
import type { AgentsParts, Report } from "./agents-parts.ts";
import { configurationOf, signedConfiguration } from "./configuration.ts";
import { configurationDigest } from "./configuration-digest.ts";
import { enrolmentMessage, readEnrolmentToken, reportMessage } from "./protocol.ts";
import { nextBlocks, noteReport, takeReport } from "./take-report.ts";

export type Agents = {
  readonly clock: () => { now: number };
  readonly enrol: (asked: z.output<typeof EnrolAgent>) => Promise<Result<z.output<typeof EnrolledAgent>, Refusal>>;
  /** @param body as it was sent: the signature is over it */
  readonly report: (report: Report, body: string, signature: string) => Promise<Result<z.output<typeof AgentAnswer>, Refusal>>;
};

export function openAgents(parts: AgentsParts): Agents {
  return {
    clock: () => ({ now: parts.now() }),
    enrol: (asked) => enrol(parts, asked),
    report: (report, body, signature) => answerReport(parts, report, body, signature),
  };
}

/** The digest that is kept of a token's secret. */
export function invitationDigest(secret: string): string {
  return hash("sha256", secret, "hex");
}

const spent = bad([refuse("invitation-spent")]);

async function enrol(
  { garant, now }: AgentsParts,
  { token, key, proof }: z.output<typeof EnrolAgent>,
): Promise<Result<z.output<typeof EnrolledAgent>, Refusal>> {
  const parts = readEnrolmentToken(token);
  if (parts === undefined || !signedBy(key, enrolmentMessage(token), proof)) return spent;
  const { tenant, vantage, secret } = parts;
  const found = await garant.store.read(tenant, async (tx) => ({
    invited: await tx.selectFrom("invitation").select(["title", "party"]).where("vantage", "=", vantage).executeTakeFirst(),
    known: await tx.selectFrom("vantage").select(["title", "key"]).where("id", "=", vantage).executeTakeFirst(),
  }));
  // Its first answer may have been lost: the same key is told again that it is enrolled.
  if (found.known?.key === key) return good({ tenant, vantage, title: found.known.title });
  if (found.invited === undefined) return spent;
  const party = found.invited.party === "client" ? "client" : "provider";
  const actor: Actor = { id: `agent.${vantage}`, party, tenant, permissions: new Set(["vantage:enrol"]), channel: "api" };
  const done = await garant.verbs.run("redeem-invitation", { vantage, key, digest: invitationDigest(secret) }, actor);
  if (!done.ok) return done;
  await garant.store.asTenant(tenant, (tx) => noteReport(tx, vantage, { heardAt: now() }));
  return good({ tenant, vantage, title: found.invited.title });
}

async function answerReport(
  parts: AgentsParts,
  report: Report,
  body: string,
  signature: string,
): Promise<Result<z.output<typeof AgentAnswer>, Refusal>> {
  const { garant, now, key, limits } = parts;
  const { tenant, vantage } = report;
  const receivedAt = now();
  const unknown = bad([refuse("agent-unknown")]);
  const agent = await garant.store.read(tenant, (tx) =>
    tx
      .selectFrom("vantage")
      .select(["key", "party"])
      .where("id", "=", vantage)
      .where("revoked_at", "is", null)
      .executeTakeFirst(),
  );
  if (agent === undefined || !signedBy(agent.key, reportMessage(body), signature)) return unknown;
  const taken = await takeReport(parts, report, receivedAt);
  if (!taken.ok) return taken;
  const next = await garant.store.read(tenant, (tx) => nextBlocks(tx, vantage));
  const configuration = await configurationOf({ garant, limits }, { tenant, vantage, party: agent.party }, now());
  const held = report.configuration === configurationDigest(configuration);
  return good({
    receivedAt,
    next,
    seal: taken.value.turned,
    configuration: held ? null : signedConfiguration(configuration, key),
  });
}

function signedBy(key: string, message: Uint8Array, signature: string): boolean {
  const [publicKey, bytes] = [readHex(key), readBase64(signature)];
  return publicKey !== undefined && bytes !== undefined && verifyEd25519(publicKey, message, bytes);
}
