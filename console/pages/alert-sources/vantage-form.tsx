/** A vantage point made of alerts, on a platform that has none: its beat is how often the heartbeat comes. */
import { Button } from "@patternfly/react-core";
import { type FormEvent, useState } from "react";
import type { Supervision } from "../../../api/types.ts";
import { ActFailure } from "../../acts/act-failure.tsx";
import { useDescriptionVersion, usePlaceVantage } from "../../data/supervision.ts";
import { type BeatDraft, BeatFields, beatOf, usualBeat } from "../../parts/beat-fields.tsx";
import { Field } from "../../parts/field.tsx";
import { Select } from "../../parts/select.tsx";
import { useWords } from "../../words/use-words.ts";

export function VantageForm({ platforms }: { readonly platforms: Supervision["platforms"] }) {
  const { t } = useWords();
  const place = usePlaceVantage();
  const [platform, setPlatform] = useState(platforms[0]?.platform ?? "");
  const [vantage, setVantage] = useState("alerts");
  const [draft, setDraft] = useState<BeatDraft>(usualBeat);
  const { version, again } = useDescriptionVersion(platform);
  const readAgain = () => {
    place.reset();
    again();
  };
  const beat = beatOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (beat !== null && vantage.trim() !== "")
      place.mutate({ platform, vantage: vantage.trim(), kind: "alerts", beat, version }, { onSuccess: again });
  };
  return (
    <form className="g-card g-stack" aria-label={t("alertSources.newVantage")} onSubmit={submit} noValidate>
      <h2 className="g-h2">{t("alertSources.newVantage")}</h2>
      <p className="g-sub g-sm">{t("alertSources.newVantageText")}</p>
      <Select
        label={t("supervision.platform")}
        value={platform}
        options={platforms.map((one) => [one.platform, one.title] as const)}
        onChange={setPlatform}
      />
      <Field label={t("supervision.name")} value={vantage} onChange={setVantage} required />
      <BeatFields draft={draft} set={setDraft} />
      <ActFailure error={place.error} readAgain={readAgain} />
      {place.data && (
        <p className="g-text g-b" role="status">
          {t("alertSources.placed", { vantage: place.variables.vantage, platform: place.data.platform })}
        </p>
      )}
      <Button type="submit" variant="secondary" isLoading={place.isPending}>
        {t("supervision.placeDo")}
      </Button>
    </form>
  );
}
