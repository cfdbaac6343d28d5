/** The list of keys, and the switch that turns them off. */
import { Modal, ModalBody, ModalHeader, Switch } from "@patternfly/react-core";
import { useState } from "react";
import { useWords } from "../words/use-words.ts";
import type { WordKey } from "../words/word-key.ts";
import { keysOn, setKeysOn } from "./keys.ts";
import "./keys-help.css";

const keys: readonly (readonly [keys: readonly string[], what: WordKey])[] = [
  [["g", "o"], "shell.keysHelp.overview"],
  [["g", "p"], "shell.keysHelp.platforms"],
  [["g", "u"], "shell.keysHelp.outages"],
  [["g", "s"], "shell.keysHelp.statements"],
  [["g", "l"], "shell.keysHelp.ledger"],
  [["/"], "shell.keysHelp.search"],
  [["Ctrl+K"], "shell.keysHelp.palette"],
  [["j"], "shell.keysHelp.nextFact"],
  [["k"], "shell.keysHelp.previousFact"],
  [["r"], "shell.keysHelp.report"],
  [["?"], "shell.keysHelp.help"],
];

export function KeysHelp({ close }: { close: () => void }) {
  const { t } = useWords();
  const [on, setOn] = useState(keysOn());
  return (
    <Modal isOpen variant="small" onClose={close} aria-labelledby="keys-title">
      <ModalHeader title={t("shell.keysHelp.title")} labelId="keys-title" description={t("shell.keysHelp.note")} />
      <ModalBody>
        <dl className="g-keys">
          {keys.map(([pressed, what]) => (
            <div key={what}>
              <dt>
                {pressed.map((key, index) => (
                  <span key={key}>
                    {index > 0 && ` ${t("shell.keysHelp.next")} `}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{t(what)}</dd>
            </div>
          ))}
        </dl>
        <Switch
          label={t("shell.keysHelp.on")}
          isChecked={on}
          onChange={(_, checked) => {
            setKeysOn(checked);
            setOn(checked);
          }}
        />
      </ModalBody>
    </Modal>
  );
}
