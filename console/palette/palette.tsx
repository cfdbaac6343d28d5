/**
 * The palette: a few letters, and one is there. A combobox over a list in groups, as the ARIA authoring practices have it: the focus stays
 * in the field, the arrows choose, Enter goes, Escape closes.
 */
import { Modal, ModalBody, ModalHeader } from "@patternfly/react-core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../words/use-words.ts";
import { type Entry, type Group, useEntries } from "./entries.ts";
import { found } from "./search.ts";
import "./palette.css";

type Props = { readonly close: () => void; readonly showKeys: () => void };

/** So many of a group are listed: more letters find the others. */
const mostOfGroup = 12;

export function Palette({ close, showKeys }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const { entries, reading, failed } = useEntries(showKeys);
  const listed = inGroups(found(entries, typed));
  const place = Math.min(chosen, listed.length - 1);
  const list = useId();
  const go = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    close();
    entry.act();
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") go(listed[place]);
    else if (step === undefined || listed.length === 0) return;
    else setChosen((place + step + listed.length) % listed.length);
    event.preventDefault();
  };
  return (
    <Modal
      isOpen
      variant="small"
      position="top"
      onClose={close}
      elementToFocus="#palette-field"
      aria-labelledby="palette-title"
      className="g-palette"
    >
      <ModalHeader title={t("palette.title")} labelId="palette-title" />
      <ModalBody>
        <input
          id="palette-field"
          className="g-palette__field"
          type="text"
          role="combobox"
          aria-label={t("palette.field")}
          aria-expanded={listed.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={listed[place] && idOf(list, listed[place])}
          autoComplete="off"
          spellCheck={false}
          placeholder={t("palette.placeholder")}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        <p className="g-sub g-xs g-palette__count" role="status">
          {t(listed.length === 0 && !reading ? "palette.none" : "palette.count", { count: listed.length })}
          {reading && ` ${t("palette.reading")}`}
          {failed && ` ${t("palette.failed")}`}
        </p>
        <div id={list} role="listbox" aria-label={t("palette.title")} className="g-palette__list">
          {groupsOf(listed).map((group) => (
            <Listed key={group} group={group} list={list} entries={listed} chosen={listed[place]} go={go} />
          ))}
        </div>
      </ModalBody>
    </Modal>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const idOf = (list: string, { id }: Entry) => `${list}-${id.replace(/[^\w-]/g, "_")}`;

/** The nearest of each group, the group of the nearest of all first. */
function inGroups(entries: readonly Entry[]): Entry[] {
  return groupsOf(entries).flatMap((group) => entries.filter((entry) => entry.group === group).slice(0, mostOfGroup));
}

function groupsOf(entries: readonly Entry[]): Group[] {
  return [...new Set(entries.map(({ group }) => group))];
}

type ListedProps = {
  readonly group: Group;
  readonly list: string;
  readonly entries: readonly Entry[];
  readonly chosen: Entry | undefined;
  readonly go: (entry: Entry) => void;
};

function Listed({ group, list, entries, chosen, go }: ListedProps) {
  const { t } = useWords();
  const own = entries.filter((entry) => entry.group === group);
  if (own.length === 0) return null;
  const title = `${list}-${group}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options of a listbox is this role, and no fieldset.
    <div role="group" aria-labelledby={title}>
      <div id={title} className="g-palette__group" role="presentation">
        {t(`palette.groups.${group}`)}
      </div>
      {own.map((entry) => (
        <Option key={entry.id} id={idOf(list, entry)} entry={entry} chosen={entry === chosen} go={go} />
      ))}
    </div>
  );
}

type OptionProps = { readonly id: string; readonly entry: Entry; readonly chosen: boolean; readonly go: (entry: Entry) => void };

function Option({ id, entry, chosen, go }: OptionProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    // The keys are those of the field, which keeps the focus: an option is only pointed at.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      ref={place}
      id={id}
      role="option"
      aria-selected={chosen}
      className="g-palette__option"
      lang={entry.lang}
      onClick={() => go(entry)}
    >
      <span>{entry.title}</span>
      {entry.also && <span className="g-sub g-xs">{entry.also}</span>}
    </div>
  );
}
