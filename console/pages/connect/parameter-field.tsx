/** A field made from a parameter's definition: its type says which input it is. */
import { Checkbox, FormGroup, TextArea } from "@patternfly/react-core";
import { useId } from "react";
import type { ProbeParameter } from "../../../api/types.ts";
import { Field } from "../../parts/field.tsx";
import { Select } from "../../parts/select.tsx";
import { useWords } from "../../words/use-words.ts";

type Props = {
  readonly parameter: ProbeParameter;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

export function ParameterField({ parameter, value, error, onChange }: Props) {
  const { t, both } = useWords();
  const id = useId();
  const { type, options, unit, required } = parameter;
  const usual = typeof parameter.default === "object" ? "" : String(parameter.default ?? "");
  const label = isUnit(unit)
    ? t("connect.inUnit", { title: both(parameter.title), unit: t(`connect.units.${unit}`) })
    : both(parameter.title);
  if (type === "flag")
    return <Checkbox id={id} label={label} isChecked={(value ?? usual) === "true"} onChange={(_, on) => onChange(String(on))} />;
  if (options)
    return (
      <Select
        label={label}
        value={value ?? usual}
        options={options.map((one) => [one.value, both(one.title)] as const)}
        onChange={onChange}
      />
    );
  if (type === "pairs" || type === "certificates")
    return (
      <FormGroup label={label} fieldId={id}>
        <TextArea
          id={id}
          value={value ?? ""}
          placeholder={type === "pairs" ? t("connect.pairs") : "-----BEGIN CERTIFICATE-----"}
          onChange={(_, next) => onChange(next)}
        />
      </FormGroup>
    );
  return (
    <Field
      label={label}
      type={type === "integer" ? "number" : "text"}
      value={value ?? ""}
      placeholder={usual}
      required={required}
      error={error}
      onChange={onChange}
    />
  );
}

/** Units that are said; a port, a number of times say themselves. */
const units = ["ms", "bytes", "days"] as const;
const isUnit = (unit: string | null): unit is (typeof units)[number] => units.some((known) => known === unit);
