/** A choice among few, by the browser's own list. */
import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useId } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
};

export function Select({ label, value, options, onChange }: Props) {
  const id = useId();
  return (
    <span className="g-row g-select">
      <label className="g-sub g-sm" htmlFor={id}>
        {label}
      </label>
      <FormSelect id={id} value={value} onChange={(_, chosen) => onChange(chosen)}>
        {options.map(([option, words]) => (
          <FormSelectOption key={option} value={option} label={words} />
        ))}
      </FormSelect>
    </span>
  );
}
