/** The client publishes its state, or withdraws it: what anyone reads then is said first. */
import { Button } from "@patternfly/react-core";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { useChangePublication } from "../../data/publication.ts";
import { NeedsPermission } from "../../parts/needs-permission.tsx";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useMay, useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";

type Props = { readonly open: boolean; readonly version: string; readonly readAgain: () => Promise<unknown> };

export function PublicationSwitch({ open, version, readAgain }: Props) {
  const { t } = useWords();
  const { account } = useSession();
  const may = useMay("status:publish");
  const change = useChangeAddress();
  const { act } = useAddressState();
  const publish = useChangePublication(version);
  const cancel = () => change({ act: undefined });
  if (account.party !== "client") return <p className="g-sub g-sm">{t("publication.clientOnly")}</p>;
  if (!may) return <NeedsPermission permission="status:publish" />;
  const wanted = open ? "withdraw" : "publish";
  return (
    <>
      <Button variant="secondary" onClick={() => change({ act: wanted })}>
        {t(`publication.${wanted}`)}
      </Button>
      {act === wanted && (
        <ConfirmedAct
          level="h3"
          title={t(`publication.${wanted}Title`)}
          act={t(`publication.${wanted}Do`)}
          pending={publish.isPending}
          error={publish.error}
          confirm={() => publish.mutate(!open, { onSuccess: cancel })}
          cancel={cancel}
          readAgain={() =>
            void readAgain().then(() => {
              publish.reset();
              cancel();
            })
          }
        >
          <p className="g-text">{t(`publication.${wanted}Text`)}</p>
        </ConfirmedAct>
      )}
    </>
  );
}
