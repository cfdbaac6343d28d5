/** The provider records what it received otherwise, a telephone call: its instant of reception is the report's. */
import { useState } from "react";
import { fromLocalText } from "../../../api/writing/local-time.ts";
import { useWords } from "../../words/use-words.ts";

export function CallInstant({ onChange }: { onChange: (at: number | null) => void }) {
  const { t, f } = useWords();
  const [text, setText] = useState("");
  return (
    <p className="g-report__call">
      <label>
        <span className="g-b">{t("report.callAt")}</span>{" "}
        <input
          type="datetime-local"
          step={1}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            onChange(fromLocalText(target.value, f.zone));
          }}
        />
      </label>
      <br />
      <span className="g-sub g-sm">{t("report.callNote", { zone: f.zone })}</span>
    </p>
  );
}
