/** The form: the platform, its components, and a save that tries every probe first. */
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import type { ProbeKind } from "../../../api/types.ts";
import { useConnectPlatform } from "../../data/platforms.ts";
import { PlusIcon } from "../../parts/icons.ts";
import { links } from "../../parts/links.ts";
import { useGo } from "../../shell/address.ts";
import { useWords } from "../../words/use-words.ts";
import { ComponentFields } from "./component-fields.tsx";
import {
  type ComponentDraft,
  emptyComponent,
  emptyPlatform,
  missingIn,
  type PlatformDraft,
  platformOf,
  usualKind,
} from "./draft.ts";
import { PlatformFields } from "./platform-fields.tsx";
import { SaveNotices } from "./save-notices.tsx";
import { useTriedSave } from "./use-tried-save.ts";

export function ConnectForm({ kinds }: { kinds: readonly ProbeKind[] }) {
  const { t } = useWords();
  const go = useGo();
  const connect = useConnectPlatform();
  const [draft, setDraft] = useState<PlatformDraft>(() => emptyPlatform(usualKind(kinds)));
  const save = () => connect.mutate(platformOf(draft, kinds), { onSuccess: ({ platform }) => go(links.platform(platform)) });
  const { trials, missing, failing, changed, submit } = useTriedSave({
    ...{ kinds, components: draft.components, missing: missingIn(draft, kinds), save },
  });
  const set = (change: Partial<PlatformDraft>) => {
    changed();
    setDraft({ ...draft, ...change });
  };
  const setComponent = (next: ComponentDraft) =>
    set({ components: draft.components.map((one) => (one.key === next.key ? next : one)) });
  return (
    <form className="g-card g-connect" onSubmit={submit} noValidate>
      <PlatformFields draft={draft} set={set} missing={missing} />
      {draft.components.map((one) => (
        <ComponentFields
          key={one.key}
          draft={one}
          kinds={kinds}
          missing={missing}
          trial={trials.of(one)}
          set={setComponent}
          tryIt={() => void trials.tryOne(one)}
          remove={
            draft.components.length > 1
              ? () => set({ components: draft.components.filter(({ key }) => key !== one.key) })
              : undefined
          }
        />
      ))}
      <Button
        variant="link"
        icon={<PlusIcon />}
        onClick={() => set({ components: [...draft.components, emptyComponent(crypto.randomUUID(), usualKind(kinds))] })}
      >
        {t("connect.addComponent")}
      </Button>
      <SaveNotices missing={missing.length} failing={failing} refused={connect.error} saveAnyway={save} />
      <div className="g-row">
        <Button type="submit" variant="primary" isLoading={trials.busy || connect.isPending}>
          {t("connect.save")}
        </Button>
        <span className="g-sub g-sm">{t("connect.saveNote")}</span>
      </div>
    </form>
  );
}
