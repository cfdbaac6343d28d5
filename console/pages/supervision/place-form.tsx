/** A vantage point watches one more platform: which, and at which beat. */
import { Checkbox } from "@patternfly/react-core";
import { useId, useState } from "react";
import type { Supervision, VantageHealth } from "../../../api/types.ts";
import { ConfirmedAct } from "../../acts/confirmed-act.tsx";
import { useDescriptionVersion, usePlaceVantage } from "../../data/supervision.ts";
import { type BeatDraft, BeatFields, beatOf, usualBeat } from "../../parts/beat-fields.tsx";
import { Select } from "../../parts/select.tsx";
import { useWords } from "../../words/use-words.ts";
import { EyesSentence } from "./eyes-sentence.tsx";

type Props = {
  readonly of: VantageHealth;
  /** Those that it does not watch. */
  readonly platforms: Supervision["platforms"];
  readonly cancel: () => void;
};

export function PlaceForm({ of, platforms, cancel }: Props) {
  const { t } = useWords();
  const place = usePlaceVantage();
  const id = useId();
  const [chosen, choose] = useState(platforms[0]?.platform ?? "");
  const [own, setOwn] = useState(false);
  const [draft, setDraft] = useState<BeatDraft>(usualBeat);
  const beat = own ? beatOf(draft) : null;
  const platform = platforms.find((one) => one.platform === chosen) ?? platforms[0];
  const { version, again } = useDescriptionVersion(platform?.platform ?? "");
  const ready = platform !== undefined && (!own || beat !== null);
  const confirm = () =>
    platform && place.mutate({ platform: platform.platform, vantage: of.name, beat, version }, { onSuccess: cancel });
  return (
    <ConfirmedAct
      title={t("supervision.placeTitle", { vantage: of.title })}
      act={t("supervision.placeDo")}
      pending={place.isPending}
      error={place.error}
      confirm={ready ? confirm : null}
      cancel={cancel}
      readAgain={() => {
        place.reset();
        again();
      }}
    >
      <Select
        label={t("supervision.platform")}
        value={platform?.platform ?? ""}
        options={platforms.map((one) => [one.platform, one.title] as const)}
        onChange={choose}
      />
      <Checkbox id={id} label={t("supervision.ownBeat")} isChecked={own} onChange={(_, on) => setOwn(on)} />
      {own && <BeatFields draft={draft} set={setDraft} />}
      {platform && <EyesSentence of={platform} change={1} />}
    </ConfirmedAct>
  );
}
