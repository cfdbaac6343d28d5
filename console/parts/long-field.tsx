/** A field of several lines: its label, its help, and what is wrong with it. */
import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from "@patternfly/react-core";
import { useId } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
};

export function LongField({ label, value, onChange, placeholder, help, error }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  const told = error ?? help;
  return (
    <FormGroup label={label} fieldId={id}>
      <TextArea
        id={id}
        value={value}
        placeholder={placeholder}
        validated={error ? "error" : "default"}
        aria-describedby={told ? helpId : undefined}
        onChange={(_, next) => onChange(next)}
      />
      {told && (
        <FormHelperText>
          <HelperText id={helpId}>
            <HelperTextItem variant={error ? "error" : "default"}>{told}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
