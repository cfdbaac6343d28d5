/** The act under way, as the address tells it: its form, with what it would move. */
import type { Platform, StatedRecord } from "../../../api/types.ts";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { ExclusionForm } from "./exclusion-form.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { VoidForm } from "./void-form.tsx";
import { ZonesForm } from "./zones-form.tsx";

const ofRecord = ["contest-record", "retract-record", "accept-claimed-instant"] as const;
const own = ["declare-exclusion", "void-observations", "record-zones"] as const;

export function ActPanel({ of, records }: { of: Platform; records: readonly StatedRecord[] }) {
  const { t } = useWords();
  const change = useChangeAddress();
  const address = useAddressState();
  const cancel = () => change({ act: undefined, of: undefined });
  const begun = own.find((act) => act === address.act);
  const about = ofRecord.find((act) => act === address.act);
  const record = records.find(({ id }) => id === address.of);
  if (!begun && !(about && record)) return null;
  const act = begun ?? about ?? "contest-record";
  const words = t(`records.act.${act}`);
  return (
    <section className="g-card g-stack" aria-labelledby="act">
      <h2 className="g-h2" id="act">
        {record && about ? t("records.actOf", { act: words, record: record.id }) : words}
      </h2>
      {begun === "declare-exclusion" && <ExclusionForm of={of} cancel={cancel} />}
      {begun === "void-observations" && <VoidForm of={of} cancel={cancel} />}
      {begun === "record-zones" && <ZonesForm of={of} cancel={cancel} />}
      {about && record && (
        <ReasonForm key={`${about}-${record.id}`} platform={of.id} act={about} record={record.id} cancel={cancel} />
      )}
    </section>
  );
}
