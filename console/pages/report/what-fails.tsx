/** Optional detail: which components don't answer. Nothing chosen is the whole platform. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { platformQuery } from "../../data/platforms.ts";
import { useWords } from "../../words/use-words.ts";

type Props = { readonly platform: string; readonly onChange: (components: readonly string[]) => void };

export function WhatFails({ platform, onChange }: Props) {
  const { t } = useWords();
  const components = useQuery(platformQuery(platform)).data?.components ?? [];
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const set = (next: readonly string[]) => {
    setChosen(next);
    onChange(next);
  };
  const toggle = (name: string) => set(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  return (
    <details open className="g-report__detail">
      <summary className="g-b">{t("report.detail")}</summary>
      <fieldset className="g-checks">
        <legend className="g-sub g-sm">{t("report.whatFails")}</legend>
        <Check words={t("report.whole")} checked={chosen.length === 0} onChange={() => set([])} />
        {components.map(({ name, title }) => (
          <Check key={name} words={title} checked={chosen.includes(name)} onChange={() => toggle(name)} />
        ))}
      </fieldset>
    </details>
  );
}

function Check({ words, checked, onChange }: { words: string; checked: boolean; onChange: () => void }) {
  return (
    <label className="g-check g-sm">
      <input type="checkbox" checked={checked} onChange={onChange} /> {words}
    </label>
  );
}
