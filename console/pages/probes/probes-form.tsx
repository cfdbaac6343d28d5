/** The probes of a platform's components: each is tried once more, then all are saved. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import type { Description, ProbeKind } from "../../../api/types.ts";
import type { Versioned } from "../../data/client.ts";
import { useDescribePlatform } from "../../data/platforms.ts";
import { links } from "../../parts/links.ts";
import { useGo } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { ComponentFields } from "../connect/component-fields.tsx";
import { changedDescription, draftsOf } from "../connect/described.ts";
import { type ComponentDraft, missingInComponents } from "../connect/draft.ts";
import { SaveNotices } from "../connect/save-notices.tsx";
import { useTriedSave } from "../connect/use-tried-save.ts";

type Props = {
  readonly read: Versioned<Description>;
  readonly kinds: readonly ProbeKind[];
  readonly readAgain: () => void;
};

/** Filled in once, from what was read when it was opened: a change is sent under that version. */
export function ProbesForm({ read, kinds, readAgain }: Props) {
  const { t } = useWords();
  const go = useGo();
  const [{ value: described, version }] = useState(read);
  const describe = useDescribePlatform(described.id, version);
  const [drafts, setDrafts] = useState<readonly ComponentDraft[]>(() => draftsOf(described));
  const save = () =>
    describe.mutate(changedDescription(described, drafts, kinds), { onSuccess: () => go(links.platform(described.id)) });
  const { trials, missing, failing, changed, submit } = useTriedSave({
    ...{ kinds, platform: described.id, components: drafts, missing: missingInComponents(drafts, kinds), save },
  });
  const set = (next: ComponentDraft) => {
    changed();
    setDrafts(drafts.map((one) => (one.key === next.key ? next : one)));
  };
  return (
    <form className="g-card g-connect" onSubmit={submit} noValidate>
      {drafts.map((one) => (
        <ComponentFields
          key={one.key}
          draft={one}
          kinds={kinds}
          missing={missing}
          trial={trials.of(one)}
          set={set}
          tryIt={() => void trials.tryOne(one)}
          remove={undefined}
        />
      ))}
      <SaveNotices missing={missing.length} failing={failing} refused={describe.error} saveAnyway={save} readAgain={readAgain} />
      <div className="g-row">
        <Button type="submit" variant="primary" isLoading={trials.busy || describe.isPending}>
          {t("connect.save")}
        </Button>
        <span className="g-sub g-sm">{t("connect.probesNote")}</span>
      </div>
    </form>
  );
}
