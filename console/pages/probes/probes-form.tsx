/** The probes of a platform's components: each is tried once more, then all are saved. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import type { Description, ProbeKind } from "../../../api/types.ts";
import { useConnectPlatform } from "../../data/platforms.ts";
import { links } from "../../parts/links.ts";
import { useGo } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { ComponentFields } from "../connect/component-fields.tsx";
import { changedDescription, draftsOf } from "../connect/described.ts";
import { type ComponentDraft, missingInComponents } from "../connect/draft.ts";
import { SaveNotices } from "../connect/save-notices.tsx";
import { useTriedSave } from "../connect/use-tried-save.ts";

export function ProbesForm({ described, kinds }: { described: Description; kinds: readonly ProbeKind[] }) {
  const { t } = useWords();
  const go = useGo();
  const connect = useConnectPlatform();
  const [drafts, setDrafts] = useState<readonly ComponentDraft[]>(() => draftsOf(described));
  const save = () =>
    connect.mutate(changedDescription(described, drafts, kinds), { onSuccess: () => go(links.platform(described.id)) });
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
      <SaveNotices missing={missing.length} failing={failing} refused={connect.error} saveAnyway={save} />
      <div className="g-row">
        <Button type="submit" variant="primary" isLoading={trials.busy || connect.isPending}>
          {t("connect.save")}
        </Button>
        <span className="g-sub g-sm">{t("connect.probesNote")}</span>
      </div>
    </form>
  );
}
