/** What can be done with a vantage point, and the act that the address tells is under way. */
import { Button } from "@patternfly/react-core";
import type { Supervision, VantageHealth } from "../../../api/types.ts";
import { useAddressState, useChangeAddress } from "../../shell/address.ts";
import { useMay, useSession } from "../../shell/session-context.ts";
import { useWords } from "../../words/use-words.ts";
import { PlaceForm } from "./place-form.tsx";
import { RevokeForm } from "./revoke-form.tsx";
import { WithdrawForm } from "./withdraw-form.tsx";

type Props = { readonly of: VantageHealth; readonly supervision: Supervision };

/** The vantage of this server has no agent, and no key that could be taken from it. */
const ofThisServer = "local";

export function VantageActs({ of, supervision }: Props) {
  const { t } = useWords();
  const { account } = useSession();
  const may = { place: useMay("platform:connect"), revoke: useMay("vantage:enrol") };
  const change = useChangeAddress();
  const address = useAddressState();
  const under = address.of === of.name ? address : {};
  const cancel = () => change({ act: undefined, of: undefined, platform: undefined });
  const standing = of.enrolledAt !== null && of.revokedAt === null;
  const own = of.party === account.party;
  const free = supervision.platforms.filter(({ platform }) => of.platforms.every((watched) => watched.platform !== platform));
  const offered = {
    place: standing && may.place && free.length > 0,
    revoke: standing && may.revoke && own && of.name !== ofThisServer,
    withdraw: standing && may.place && own ? of.platforms : [],
  };
  const begin = (act: string, platform?: string) => () => change({ act, of: of.name, platform });
  return (
    <>
      <div className="g-row">
        {offered.place && (
          <Button variant="secondary" size="sm" onClick={begin("place")}>
            {t("supervision.place")}
          </Button>
        )}
        {offered.withdraw.map(({ platform, title }) => (
          <Button key={platform} variant="link" size="sm" onClick={begin("withdraw", platform)}>
            {t("supervision.withdraw", { platform: title })}
          </Button>
        ))}
        {offered.revoke && (
          <Button variant="link" size="sm" onClick={begin("revoke")}>
            {t("supervision.revoke", { vantage: of.title })}
          </Button>
        )}
      </div>
      {under.act === "place" && offered.place && <PlaceForm of={of} platforms={free} cancel={cancel} />}
      {under.act === "withdraw" && offered.withdraw.some(({ platform }) => platform === under.platform) && (
        <WithdrawForm of={of} platform={supervision.platforms.find((one) => one.platform === under.platform)} cancel={cancel} />
      )}
      {under.act === "revoke" && offered.revoke && <RevokeForm of={of} platforms={supervision.platforms} cancel={cancel} />}
    </>
  );
}
