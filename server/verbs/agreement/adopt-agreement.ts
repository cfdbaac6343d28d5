/** An agreement takes effect. Design, section 3: a version in force is immutable; its digest is a fact, and a changed file is refused. */
import { refuse } from "../../../api/errors.ts";
import { AdoptAgreement } from "../../../api/schemas/act.ts";
import { zoneExists } from "../../../api/zone.ts";
import { agreementDocument } from "../../../core/agreement/agreement-document.ts";
import { agreementFromJson } from "../../../core/agreement/agreement-from-json.ts";
import { indicatorsOf } from "../../../core/agreement/availability-terms.ts";
import { fact } from "../../../core/facts/fact.ts";
import { canonicalJson } from "../../../core/json/canonical.ts";
import { parseJson } from "../../../core/json/parse.ts";
import { documentDigest, keepDocument } from "../../store/documents.ts";
import { verb } from "../define-verb.ts";

export const adoptAgreement = verb({
  name: "adopt-agreement",
  party: "either",
  permission: "agreement:adopt",
  input: AdoptAgreement,
  load: async (tx, { text }) => ({
    adopted: await tx.selectFrom("agreement").select(["family", "version", "digest"]).execute(),
    digest: documentDigest(text),
  }),
  decide: ({ family, version, text, from }, { adopted, digest, at }) => {
    const fault = faultOf(text, family, version);
    if (fault !== undefined) return refuse("input-invalid", {}, [{ path: "text", message: fault }]);
    const same = adopted.find((one) => one.family === family && one.version === version);
    if (same !== undefined && same.digest !== digest) return refuse("agreement-changed", { family, version });
    if (same !== undefined) return refuse("already-exists", { name: `${family} ${version}` });
    if (adopted.length > 0 && adopted.every((one) => one.family !== family))
      return refuse("other-agreement", { family, adopted: adopted[0]?.family ?? "" });
    if (adopted.length > 0 && from < at) return refuse("instant-too-early");
    return [fact("agreement.adopted", `${family}/${version}`, { family, version, digest, from })];
  },
  also: (tx, { text }) => keepDocument(tx, "application/json", text),
});

const limits = { length: 1_000_000, depth: 32 };

/** What keeps a text from being the canonical document of that agreement, whose digest everybody can make again. */
function faultOf(text: string, family: string, version: string): string | undefined {
  const json = parseJson(text, limits);
  if (!json.ok) return json.errors[0]?.code;
  const read = agreementFromJson(json.value, zoneExists);
  if (!read.ok) return "no agreement: run `garant agreement check` on it";
  const { value } = read;
  if (indicatorsOf(value).length === 0) return "no indicator of availability: books are kept by an agreement that has one";
  if (value.family !== family || value.version !== version) return `the document of ${value.family} ${value.version}`;
  return canonicalJson(agreementDocument(value)) === text ? undefined : "not the canonical form of its document";
}
