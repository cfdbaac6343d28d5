/** An agent's first word to its server: its token, once, and the key that it made for itself. */
import { hex } from "../../core/json/hex.ts";
import { bad, good, type Result } from "../../core/result.ts";
import { enrolmentMessage, enrolmentPath, readEnrolmentToken } from "../remote/protocol.ts";
import type { AgentFolder } from "./agent-folder.ts";
import { askServer } from "./ask-server.ts";
import type { Enrolment } from "./kept-forms.ts";

export type EnrolmentFault = { readonly code: "token-malformed" | "refused" | "enrolled-otherwise"; readonly detail: string };

/** Enrols, or finds that it did already by the same token. Rejects where the server does not answer. */
export async function enrolAgent(folder: AgentFolder, origin: string, token: string): Promise<Result<Enrolment, EnrolmentFault>> {
  const parts = readEnrolmentToken(token);
  if (parts === undefined) return bad([{ code: "token-malformed", detail: "" }]);
  const { tenant, vantage, serverKey } = parts;
  const before = await folder.enrolment();
  if (before !== undefined && (before.vantage !== vantage || before.tenant !== tenant))
    return bad([{ code: "enrolled-otherwise", detail: before.vantage }]);
  const key = await folder.key();
  const text = token.trim();
  const proof = Buffer.from(key.sign(enrolmentMessage(text))).toString("base64");
  const reply = await askServer(
    new URL(`${origin}${enrolmentPath}`),
    JSON.stringify({ token: text, key: hex(key.publicKey), proof }),
  );
  if (reply.status !== 201) return bad([{ code: "refused", detail: `${reply.status} ${reply.text.slice(0, 500)}` }]);
  const enrolment: Enrolment = { origin, tenant, vantage, title: titleIn(reply.text), serverKey };
  await folder.enrolled(enrolment);
  return good(enrolment);
}

function titleIn(text: string): string {
  const answer: { title?: string } = JSON.parse(text);
  return answer.title ?? "";
}
