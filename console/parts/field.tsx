/** One field of a form: its label, its help, and what is wrong with it. */
import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from "@patternfly/react-core";
import { useId } from "react";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "number" | "email" | "password" | "url" | "date";
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly autoComplete?: string;
  readonly minLength?: number;
  readonly inputMode?: "numeric";
};

export function Field({ label, value, onChange, type = "text", required = false, help, error, ...input }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  return (
    <FormGroup label={label} fieldId={id} isRequired={required}>
      <TextInput
        id={id}
        type={type}
        value={value}
        isRequired={required}
        validated={error ? "error" : "default"}
        aria-describedby={help || error ? helpId : undefined}
        onChange={(_, next) => onChange(next)}
        {...input}
      />
      {(help || error) && (
        <FormHelperText>
          <HelperText id={helpId}>
            <HelperTextItem variant={error ? "error" : "default"}>{error ?? help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
