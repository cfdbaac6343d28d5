/** An agreement takes effect. Design, section 3: a version in force is immutable; its digest is a fact, and a changed file is refused. */
import { refuse } from "../../../api/errors.ts";
import { AdoptAgreement } from "../../../api/schemas/act.ts";
import { fact } from "../../../core/facts/fact.ts";
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
  decide: ({ family, version, from }, { adopted, digest, at }) => {
    const same = adopted.find((one) => one.family === family && one.version === version);
    if (same !== undefined && same.digest !== digest) return refuse("agreement-changed", { family, version });
    if (same !== undefined) return refuse("already-exists", { name: `${family} ${version}` });
    if (adopted.length > 0 && from < at) return refuse("instant-too-early");
    return [fact("agreement.adopted", `${family}/${version}`, { family, version, digest, from })];
  },
  also: (tx, { text }) => keepDocument(tx, "application/json", text),
});
