/** An instant as local time of the agreement's zone. */
import { useId } from "react";
import { fromLocalText, localText } from "../../api/writing/local-time.ts";
import { useWords } from "../words/use-words.ts";

type Props = {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
  readonly required?: boolean;
};

export function InstantField({ label, value, onChange, required = false }: Props) {
  const { f } = useWords();
  const id = useId();
  return (
    <p>
      <label htmlFor={id} className="g-b g-sm">
        {label}
        {required && <span aria-hidden> *</span>}
      </label>
      <br />
      <input
        id={id}
        type="datetime-local"
        step={1}
        required={required}
        defaultValue={value === null ? "" : secondsText(value, f.zone)}
        onChange={({ target }) => onChange(fromLocalText(target.value, f.zone))}
      />
    </p>
  );
}

/** Local time to the second: `2026-10-14T08:58:35`. */
function secondsText(at: number, zone: string): string {
  const seconds = String(Math.floor(at / 1000) % 60).padStart(2, "0");
  return `${localText(at, zone)}:${seconds}`;
}
