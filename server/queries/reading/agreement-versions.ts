/** Reading the versions of an agreement against each other: those that were adopted, and those that come with Garant. */
import { hash } from "node:crypto";
import type { z } from "zod";
import type { AgreementDifference, AgreementVersion } from "../../../api/schemas/agreement.ts";
import type { Agreement } from "../../../core/agreement/agreement.ts";
import { agreementDocument } from "../../../core/agreement/agreement-document.ts";
import { type Difference, differences, differenceWords } from "../../../core/agreement/difference.ts";
import { canonicalJson } from "../../../core/json/canonical.ts";
import { good } from "../../../core/result.ts";
import { adoptionOf } from "../../agreement/adoption.ts";
import { agreementInForce, readAdopted } from "../../agreement/agreement-in-force.ts";
import { shelvedVersions } from "../../agreement/companions.ts";
import type { Reading } from "../../http/host.ts";
import type { Tx } from "../../store/tables.ts";
import { inTenant, notFound, type ReadingParts } from "./parts.ts";

export function readAgreementVersions(parts: ReadingParts): Pick<Reading, "agreementComparison" | "previewAdoption"> {
  return {
    agreementComparison: async (actor, { family: asked, from, to }) => {
      const inForce = await inTenant(parts, actor, (tx) => agreementInForce(tx, parts.now()));
      const family = asked ?? inForce?.family;
      if (family === undefined) return notFound;
      const versions = await inTenant(parts, actor, (tx) => versionsOf(tx, family));
      const other = named(versions, to) ?? (to === undefined ? versions.at(-1) : undefined);
      const one = named(versions, from) ?? (from === undefined ? (before(versions, other) ?? other) : undefined);
      if (one === undefined || other === undefined) return notFound;
      return good({
        ...{ family, from: one.shown.version, to: other.shown.version },
        versions: versions.map(({ shown }) => shown),
        differences: differences(one.agreement, other.agreement).map(shownDifference),
      });
    },
    previewAdoption: async (actor, asked) => {
      const adoption = adoptionOf(asked);
      if (!adoption.ok) return adoption;
      const { agreement, input, digest, firstMonth } = adoption.value;
      return await inTenant(parts, actor, async (tx) => {
        const given = { at: parts.now(), actor };
        const foreseen = await parts.garant.verbs.foresee(tx, "adopt-agreement", input, given);
        if (!foreseen.ok) return foreseen;
        const replaced = await agreementInForce(tx, input.from);
        const changes = replaced === undefined ? [] : differences(replaced.agreement, agreement);
        const { family, version, from } = input;
        return good({
          ...{ family, version, digest, from, firstMonth },
          replaces: replaced?.version ?? null,
          differences: changes.map(shownDifference),
        });
      });
    },
  };
}

type Held = { readonly agreement: Agreement; readonly shown: z.output<typeof AgreementVersion> };

/** Those that were adopted, by when they take effect; then those on the shelf that were not. */
async function versionsOf(tx: Tx, family: string): Promise<Held[]> {
  const rows = await tx.selectFrom("agreement").selectAll().where("family", "=", family).orderBy("from").orderBy("seq").execute();
  const held: Held[] = [];
  for (const row of rows) {
    const { agreement, digest } = (await readAdopted(tx, row)) ?? {};
    if (agreement === undefined || digest === undefined) continue;
    held.push({ agreement, shown: { version: row.version, date: agreement.date, digest, inForceFrom: row.from } });
  }
  const shelved = (await shelvedVersions(family)).filter(({ version }) => held.every(({ shown }) => shown.version !== version));
  const others = shelved.map((agreement) => {
    const { version, date } = agreement;
    return { agreement, shown: { version, date, digest: digestOf(agreement), inForceFrom: null } };
  });
  return [...held, ...others];
}

const named = (versions: readonly Held[], version: string | undefined) =>
  versions.find(({ shown }) => version !== undefined && shown.version === version);

const before = (versions: readonly Held[], of: Held | undefined) => versions.filter((one) => one !== of).at(-1);

function shownDifference(difference: Difference): z.output<typeof AgreementDifference> {
  const { part, id, change, title, facet, before: was, after } = difference;
  return {
    ...{ part, id, change, title: { ...title } },
    facet: facet ? { ...facet.label } : null,
    before: was ? { ...was } : null,
    after: after ? { ...after } : null,
    words: { ...differenceWords(difference) },
  };
}

/** SHA-256 of its canonical document. */
export function digestOf(agreement: Agreement): string {
  return hash("sha256", canonicalJson(agreementDocument(agreement)), "hex");
}
